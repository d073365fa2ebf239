import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import styles from './PastDecisions.module.css';

/** Earlier decisions of this case, newest first. */
export function PastDecisions({ decisions, report }: Pick<CaseView, 'decisions' | 'report'>) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="past-heading">
      <h3 id="past-heading">{t('caseView.history')}</h3>
      <ol className={styles.past}>
        {[...decisions].reverse().map((decision) => (
          <li key={`${decision.at} ${decision.action}`}>
            <b>{t('caseView.decision', { action: t(`decide.done.${decision.action}`), by: decision.by })}</b>
            <span className="meta">{dayAndClock(decision.at)}</span>
            <span className={styles.why}>
              {[decision.reason, report ? t(`decide.tells.${decision.tell}`) : '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
