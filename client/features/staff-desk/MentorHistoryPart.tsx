import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MentorHistory } from '../../../shared/contracts/mentorHistory.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './CaseHead.module.css';

/** What is known of the mentor whom the case is about: probation, what is in force, and how earlier cases were decided. */
export function MentorHistoryPart({ history }: { history: MentorHistory }) {
  const { t } = useTranslation('desk');
  const { cases, isOnProbation, newest, restrictions, warnings } = history;
  const inForce = [
    warnings > 0 ? t('mentorHistory.warnings', { count: warnings }) : '',
    restrictions > 0 ? t('mentorHistory.restrictions', { count: restrictions }) : '',
  ].filter((words) => words !== '');
  const { acted, nothing, open } = cases;
  const outcomes = [
    { outcome: 'acted', count: acted } as const,
    { outcome: 'nothing', count: nothing } as const,
    { outcome: 'open', count: open } as const,
  ].filter(({ count }) => count > 0);
  return (
    <div className={styles.history} role="group" aria-label={t('mentorHistory.label')}>
      <p className={styles.tags}>
        {isOnProbation ? <Tag tone="warm">{t('mentorHistory.probation')}</Tag> : null}
        {outcomes.length === 0 ? <Tag>{t('mentorHistory.none')}</Tag> : null}
        {outcomes.map(({ outcome, count }) => (
          <Tag key={outcome}>{t(`mentorHistory.${outcome}`, { count })}</Tag>
        ))}
      </p>
      {inForce.length === 0 ? null : (
        <p>
          <a href="#restrictions-heading">{inForce.join(', ')}</a>
        </p>
      )}
      {newest.length === 0 ? null : (
        <ul aria-label={t('mentorHistory.newest')}>
          {newest.map(({ id, number, outcome }) => (
            <li key={id}>
              <Link href={`/desk/cases/${id}`}>{t(`mentorHistory.row.${outcome}`, { number })}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
