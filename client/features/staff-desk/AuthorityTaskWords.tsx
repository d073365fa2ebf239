import { useTranslation } from 'react-i18next';
import type { AuthorityReportView } from '../../../shared/contracts/authorityReports.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';

/** What was suspected or alleged, and what became of the task. */
export function AuthorityTaskWords({ report }: { report: AuthorityReportView }) {
  const { body } = report;
  return body === 'designatedOfficer' ? (
    <AdviceWords report={report} />
  ) : (
    <ReportWords report={report} body={body} />
  );
}

interface ReportWordsProps {
  report: AuthorityReportView;
  body: Exclude<AuthorityReportView['body'], 'designatedOfficer'>;
}

function ReportWords({ report, body: toTell }: ReportWordsProps) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const { closed, dueAt, openedAt, suspicion } = report;
  const body = t(`authorityReport.bodies.${toTell}`);
  const by = report.by ?? '';
  return (
    <>
      {suspicion ? (
        <p>{t(`authorityReport.found.${suspicion}`, { by, when: dayAndClock(openedAt) })}</p>
      ) : null}
      {closed ? (
        <>
          <p>
            {t(`authorityReport.closed.${closed.outcome === 'notNeeded' ? 'notNeeded' : 'reported'}`, {
              by: closed.by,
              body,
              date: dateWords(closed.on),
            })}
          </p>
          <p className="small">{closed.note}</p>
        </>
      ) : (
        <>
          <p>
            <strong>{t(`authorityReport.words.${toTell}`, { due: dayAndClock(dueAt) })}</strong>
          </p>
          <p>{t('authorityReport.noCopies')}</p>
        </>
      )}
    </>
  );
}

function AdviceWords({ report: { by, closed, dueAt, openedAt } }: { report: AuthorityReportView }) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const when = dayAndClock(openedAt);
  return (
    <>
      <p>
        {by === null
          ? t('authorityReport.advice.opened', { when })
          : t('authorityReport.advice.openedBy', { by, when })}
      </p>
      {closed ? (
        <>
          <p>
            {closed.outcome === 'notNeeded'
              ? t('authorityReport.advice.closed.notNeeded', { by: closed.by, date: dateWords(closed.on) })
              : t('authorityReport.advice.closed.advised', {
                  by: closed.by,
                  date: dateWords(closed.on),
                  reference: closed.reference ?? '',
                })}
          </p>
          <p className="small">{closed.note}</p>
        </>
      ) : (
        <p>
          <strong>{t('authorityReport.advice.words', { due: dayAndClock(dueAt) })}</strong>
        </p>
      )}
    </>
  );
}
