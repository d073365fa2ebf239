import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import type { Verdict } from '../../../shared/domain/moderation/decisions.ts';
import { Button } from '../../ui/Button.tsx';
import { DECISION_KEYS } from './decision.ts';
import styles from './JudgePanel.module.css';
import type { useJudging } from './useJudging.ts';

interface JudgeProps {
  view: CaseView;
  judging: ReturnType<typeof useJudging>;
  keysOn: boolean;
  /** The other decisions, under "More". */
  children: ReactNode;
}

/** Asks whether the listener was right: one key judges. */
export function JudgePanel({ view, judging, keysOn, children }: JudgeProps) {
  const { t } = useTranslation('desk');
  const { blocked, verdicts, hasMore } = judging;
  const who = view.about === 'mentor' ? 'mentor' : 'mentee';
  const effectWords = (verdict: Verdict) =>
    verdict === 'right' ? t(`listen.rightDoes.${who}`) : t(`decide.actions.${verdict}.does`);
  return (
    <>
      <div className={styles.verdicts} role="group" aria-label={t('listen.group')}>
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-disabled={blocked === null ? undefined : true}
            aria-keyshortcuts={keysOn ? DECISION_KEYS[verdict] : undefined}
            onClick={() => {
              judging.judge(verdict);
            }}
          >
            {keysOn ? <kbd aria-hidden="true">{DECISION_KEYS[verdict]}</kbd> : null}
            <span>
              <b>{t(`decide.actions.${verdict}.name`)}</b>
              <small>{effectWords(verdict)}</small>
            </span>
          </button>
        ))}
      </div>
      {blocked === null ? null : <p className="meta">{blocked}</p>}
      <Button
        look="text"
        size="small"
        aria-expanded={hasMore}
        onClick={() => {
          judging.setHasMore(!hasMore);
        }}
      >
        {t(hasMore ? 'listen.less' : 'listen.more')}
      </Button>
      {hasMore ? children : null}
    </>
  );
}
