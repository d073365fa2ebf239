import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { listMyReportsEndpoint } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Row } from '../../ui/Rows.tsx';

/** The outcome of each report, as rows of a list (R24). */
export function ReportRows({ reports }: AnswerOf<typeof listMyReportsEndpoint>) {
  const { t } = useTranslation();
  const { day } = useMoments();
  return reports.map((report) => (
    <Row
      key={report.id}
      lead={<Flag className="icon" aria-hidden="true" />}
      title={t(`report.${report.outcome}`)}
      sub={day(report.at)}
    />
  ));
}
