import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DeskNow } from '../../../shared/contracts/desk.ts';
import { AUTHORITY_TASKS, authorityTaskOf } from '../../../shared/domain/moderation/authorityReport.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { useDeskNow } from './deskNow.ts';
import styles from './DeskWelfare.module.css';

/**
 * For a safeguarding lead: what has to be reported to the authorities (R44), on which allegation advice is to be asked for (R22), and by when.
 * Nothing while nothing is due.
 */
export function ReportsDue() {
  const all = useDeskNow()?.reportsDue ?? [];
  return AUTHORITY_TASKS.map((task) => {
    const due = all.filter((one) => authorityTaskOf(one) === task);
    return due.length > 0 ? <DueOfKind key={task} due={due} isAdvice={task === 'advice'} /> : null;
  });
}

function DueOfKind({ due, isAdvice }: { due: DeskNow['reportsDue']; isAdvice: boolean }) {
  const { t } = useTranslation('desk');
  const words = isAdvice ? 'authorityReport.advice' : 'authorityReport';
  return (
    <section className={styles.welfare} aria-label={t(`${words}.title`)}>
      <NoticeBox tone="bad" icon={Landmark}>
        <p>
          <strong>{t(`${words}.due`)}</strong>
        </p>
        <ul>
          {due.map((one) => (
            <li key={one.caseId}>
              <Link href={`/desk/cases/${one.caseId}`}>
                <DueRow {...one} />
              </Link>
            </li>
          ))}
        </ul>
      </NoticeBox>
    </section>
  );
}

function DueRow({ body, dueAt, number }: DeskNow['reportsDue'][number]) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const due = dayAndClock(dueAt);
  if (body === 'designatedOfficer') return t('authorityReport.advice.dueRow', { number, due });
  return t('authorityReport.dueRow', { number, body: t(`authorityReport.bodies.${body}`), due });
}
