import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { useDeskNow } from './deskNow.ts';
import styles from './DeskWelfare.module.css';

/** For a safeguarding lead: what has to be reported to the authorities, and by when (R44). Nothing while nothing is due. */
export function ReportsDue() {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const due = useDeskNow()?.reportsDue ?? [];
  if (due.length === 0) return null;
  return (
    <section className={styles.welfare} aria-label={t('authorityReport.title')}>
      <NoticeBox tone="bad" icon={Landmark}>
        <p>
          <strong>{t('authorityReport.due')}</strong>
        </p>
        <ul>
          {due.map(({ body, caseId, dueAt, number }) => (
            <li key={caseId}>
              <Link href={`/desk/cases/${caseId}`}>
                {t('authorityReport.dueRow', {
                  number,
                  body: t(`authorityReport.bodies.${body}`),
                  due: dayAndClock(dueAt),
                })}
              </Link>
            </li>
          ))}
        </ul>
      </NoticeBox>
    </section>
  );
}
