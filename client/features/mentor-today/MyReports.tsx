import { useTranslation } from 'react-i18next';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { Section } from '../../ui/Page.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { myReports, ReportRows, useMyReports } from '../inbox/index.ts';

const KEYS = [myReports.queryKey];
const PUSHES = [inboxChangedPush];

/** The outcomes of this mentor's reports (R24); nothing without reports. */
export function MyReports() {
  const { t } = useTranslation('mentor');
  const query = useMyReports();
  useInvalidateOnPush(KEYS, PUSHES);
  if (!query.data?.length) return null;
  return (
    <Section title={t('today.reports')}>
      <Rows>
        <ReportRows query={query} />
      </Rows>
    </Section>
  );
}
