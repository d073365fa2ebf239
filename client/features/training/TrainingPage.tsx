import { useQuery } from '@tanstack/react-query';
import { Check, Circle, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MyTraining } from '../../../shared/contracts/training.ts';
import { CONDUCT_ID } from '../../../shared/domain/training/curriculum.ts';
import { PRACTICE_SCRIPTS } from '../../../shared/domain/training/practiceScripts.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { dateWords } from '../../platform/i18n/time.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Levels } from './Levels.tsx';
import { myTraining, trainingPieces, progressOf } from '../training-progress/index.ts';
import type { TrainingPiece } from '../training-progress/index.ts';
import { moduleTitles, trainingText } from './trainingText.ts';
import styles from './TrainingPage.module.css';

const practiceTitles: ReadonlyMap<string, string> = new Map(
  Object.values(PRACTICE_SCRIPTS).map(({ id, title }) => [`practice-${id}`, title]),
);

const titleOf = ({ key }: TrainingPiece) =>
  practiceTitles.get(key) ?? moduleTitles.get(key) ?? trainingText(CONDUCT_ID).title;

/** A mentor's preparation: what is done, what comes next, what lapses when, and the levels. */
export function TrainingPage() {
  const { t } = useTranslation('training');
  const { t: mentor } = useTranslation('mentor');
  useTitle(mentor('titled', { title: t('title') }));
  const query = useQuery(myTraining);
  return (
    <Page>
      <h1>{t('title')}</h1>
      <Loaded query={query} loading={<SkeletonRows rows={6} label={t('loading')} />} failed={t('failed')}>
        {(training) => <Pieces training={training} />}
      </Loaded>
    </Page>
  );
}

function Pieces({ training }: { training: MyTraining }) {
  const { t } = useTranslation('training');
  const { done, total, next, lapsed } = progressOf(training);
  const { conduct, modules, practice } = trainingPieces(training);
  return (
    <Stack gap={5}>
      <div className={styles.progress}>
        <p id="training-progress">{t('progress', { done, total })}</p>
        <progress max={total} value={done} aria-labelledby="training-progress" />
      </div>
      {lapsed ? (
        <NoticeBox tone="warm" icon={RotateCw}>
          <p>{t('lapsedWords')}</p>
        </NoticeBox>
      ) : null}
      {next ? (
        <div>
          <ButtonLink href={next.href}>
            {t(next.state === 'toDo' ? 'next' : 'again', { title: titleOf(next) })}
          </ButtonLink>
        </div>
      ) : null}
      <Section title={t('conduct.section')}>
        <PieceRows pieces={conduct} />
      </Section>
      <Section title={t('modules.section')} aside={t('modules.aside')}>
        <PieceRows pieces={modules} />
      </Section>
      <Section title={t('practice.section')} aside={t('practice.aside')}>
        <PieceRows pieces={practice} />
      </Section>
      <Levels training={training} />
    </Stack>
  );
}

function PieceRows({ pieces }: { pieces: readonly TrainingPiece[] }) {
  const { t } = useTranslation('training');
  return (
    <Rows>
      {pieces.map((piece) => {
        const { key, href, state, validUntil } = piece;
        const counts = state === 'done' || state === 'renew';
        const Icon = counts ? Check : Circle;
        return (
          <Row
            key={key}
            href={href}
            lead={<Icon className={counts ? 'icon' : 'icon muted'} aria-hidden="true" />}
            title={titleOf(piece)}
            sub={
              validUntil === null
                ? undefined
                : t(state === 'lapsed' ? 'until.past' : 'until.ahead', { date: dateWords(validUntil) })
            }
            end={
              <Tag {...(state === 'done' ? { tone: 'good' } : state === 'toDo' ? {} : { tone: 'warm' })}>
                {t(`state.${state}`)}
              </Tag>
            }
          />
        );
      })}
    </Rows>
  );
}
