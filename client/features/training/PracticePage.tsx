import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { playPracticeEndpoint } from '../../../shared/contracts/training.ts';
import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import type { PracticeId } from '../../../shared/domain/training/curriculum.ts';
import { followScript } from '../../../shared/domain/training/practice.ts';
import type { PracticeTurn } from '../../../shared/domain/training/practice.ts';
import { PRACTICE_SCRIPTS } from '../../../shared/domain/training/practiceScripts.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { randomUuid } from '../../platform/randomUuid.ts';
import { LateScriptedConversation } from '../conversation/index.ts';
import type { ScriptedLine } from '../conversation/index.ts';
import { myTraining } from '../training-progress/index.ts';
import { PracticeChoices } from './PracticeChoices.tsx';
import { PracticeFeedback } from './PracticeFeedback.tsx';

/** A made-up conversation in the frame of a real one; the mentor chooses what to write or do, and reads about it afterwards. */
export function PracticePage({ id, frame }: { id: PracticeId; frame: (screen: ReactNode) => ReactNode }) {
  const { t } = useTranslation('training');
  const { t: mentor } = useTranslation('mentor');
  const cache = useQueryClient();
  const script = PRACTICE_SCRIPTS[id];
  useTitle(mentor('titled', { title: script.title }));
  const [played, setPlayed] = useState(() => ({ attemptId: randomUuid(), chosen: [] as readonly string[] }));
  const [isRead, setRead] = useState(false);
  const version = CURRICULUM.practice.find((one) => one.id === id)?.version ?? 1;
  const store = useSubmit(async (choices: readonly string[]) => {
    const body = { attemptId: played.attemptId, version, choices: [...choices] };
    await call(playPracticeEndpoint, { params: { id }, body });
    await cache.invalidateQueries({ queryKey: myTraining.queryKey });
    setRead(true);
  });
  const followed = followScript(script, played.chosen);
  if (!followed) throw new RangeError('a choice that the script does not have');
  const { turns, at } = followed;

  if (isRead) {
    return frame(
      <PracticeFeedback
        script={script}
        turns={turns}
        onAgain={() => {
          setPlayed({ attemptId: randomUuid(), chosen: [] });
          setRead(false);
        }}
      />,
    );
  }
  const wordsOf = ({ choice }: PracticeTurn): ScriptedLine =>
    choice.kind === 'say' || choice.kind === 'helpCard'
      ? { from: 'mentor', text: choice.text || t('practice.card') }
      : { from: null, text: t(`practice.did.${choice.kind}`) };
  const lines = [
    ...turns.flatMap((turn) => [
      ...turn.says.map((text) => ({ from: 'mentee' as const, text })),
      wordsOf(turn),
    ]),
    ...at.says.map((text) => ({ from: 'mentee' as const, text })),
  ];
  return (
    <LateScriptedConversation
      persona={{ alias: script.alias, avatar: script.avatar }}
      topic={script.topic}
      back={{ href: '/mentor/training', label: t('back') }}
      before={
        <>
          <b>{t('practice.madeUp')}</b> {script.before}
        </>
      }
      lines={lines}
    >
      <PracticeChoices
        turn={turns.length}
        step={at}
        busy={store.busy}
        failure={store.failure}
        onChoose={(choice) => {
          setPlayed({ ...played, chosen: [...played.chosen, choice] });
        }}
        onFinish={() => {
          store.submit(played.chosen);
        }}
      />
    </LateScriptedConversation>
  );
}
