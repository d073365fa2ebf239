import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MorePages } from '../../platform/api/MorePages.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Row } from '../../ui/Rows.tsx';
import { AppealLink } from '../appeals/index.ts';
import type { useMyReports } from './inbox.ts';

/** The outcome of each report, as rows of a list (R24), with a button for older ones. */
export function ReportRows({ query }: { query: ReturnType<typeof useMyReports> }) {
  const { t } = useTranslation();
  const { day } = useMoments();
  return (
    <>
      {(query.data ?? []).map((report) => (
        <Row
          key={report.id}
          lead={<Flag className="icon" aria-hidden="true" />}
          title={t(`report.${report.outcome}`)}
          sub={t('report.on', { when: day(report.at) })}
          end={report.outcome === 'noRuleBroken' ? <AppealLink about="report" id={report.id} /> : undefined}
        />
      ))}
      {query.hasNextPage ? (
        <li>
          <MorePages query={query}>{t('report.older')}</MorePages>
        </li>
      ) : null}
    </>
  );
}
