import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { dotted } from '../../ui/dotted.ts';
import { audienceOf } from './decision.ts';
import styles from './PastDecisions.module.css';

/** Earlier decisions of this case, and reads after it was closed, newest first. */
export function PastDecisions({ view }: { view: CaseView }) {
  const { decisions, closedReads } = view;
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  if (decisions.length + closedReads.length === 0) return null;
  return (
    <section aria-labelledby="past-heading">
      <h3 id="past-heading">{t('caseView.history')}</h3>
      <ol className={styles.past}>
        {[...closedReads].reverse().map(({ by, at, reason }, index) => (
          <li key={`${at} ${index}`}>
            <b>{t('caseView.closedRead', { by })}</b>
            <span className="meta">{dayAndClock(at)}</span>
            <span className={styles.why}>{reason}</span>
          </li>
        ))}
        {[...decisions].reverse().map((decision) => (
          <li key={`${decision.at} ${decision.action}`}>
            <b>{t('caseView.decision', { action: t(`decide.done.${decision.action}`), by: decision.by })}</b>
            <span className="meta">
              {dotted(dayAndClock(decision.at), decision.reversed ? t('appealed.reversed') : '')}
            </span>
            <span className={styles.why}>
              {dotted(decision.reason, t(`decide.tells.${audienceOf(decision, view)}`))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
