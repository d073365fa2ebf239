import { useTranslation } from 'react-i18next';
import type { AuthorityReportView } from '../../../shared/contracts/authorityReports.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Stack } from '../../ui/Page.tsx';
import { CloseAuthorityReport } from './CloseAuthorityReport.tsx';

/** Tasks to report a suspicion of child sexual abuse to the authorities: until when, or how each was closed (R44). */
export function AuthorityReports({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  if (view.authorityReports.length === 0) return null;
  return (
    <section aria-labelledby="authority-heading">
      <Stack gap={2}>
        <h3 id="authority-heading">{t('authorityReport.title')}</h3>
        {view.authorityReports.map((report) => (
          <ReportTask key={report.openedAt} report={report} />
        ))}
        {view.mayCloseAuthorityReport ? <CloseAuthorityReport view={view} /> : null}
      </Stack>
    </section>
  );
}

/** What was suspected, and what became of the task. */
export function ReportTask({ report }: { report: AuthorityReportView }) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const { body, by, closed, dueAt, openedAt, suspicion } = report;
  return (
    <>
      <p>{t(`authorityReport.found.${suspicion}`, { by, when: dayAndClock(openedAt) })}</p>
      {closed ? (
        <>
          <p>
            {t(`authorityReport.closed.${closed.outcome}`, {
              by: closed.by,
              body: t(`authorityReport.bodies.${body}`),
              date: dateWords(closed.on),
            })}
          </p>
          <p className="small">{closed.note}</p>
        </>
      ) : (
        <>
          <p>
            <strong>{t(`authorityReport.words.${body}`, { due: dayAndClock(dueAt) })}</strong>
          </p>
          <p>{t('authorityReport.noCopies')}</p>
        </>
      )}
    </>
  );
}
