import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRowView } from '../../../shared/contracts/audit.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { MorePages } from '../../platform/api/MorePages.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { useAuditRows } from './audit.ts';
import type { AuditSearchBody } from './audit.ts';
import { AuditSearchForm } from './AuditSearchForm.tsx';

/** The audit (R38): what staff and the service did, newest first, and whether the chain of it is whole. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { t: staff } = useTranslation('staff');
  const [search, setSearch] = useState<AuditSearchBody>({});
  const query = useAuditRows(search);
  useTitle(staff('titled', { title: t('title') }));
  return (
    <Page width="wide">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Section title={t('searchTitle')}>
        <AuditSearchForm onSearch={setSearch} />
      </Section>
      <Section title={t('rows')}>
        <Loaded query={query} loading={<SkeletonRows rows={6} label={t('loading')} />} failed={t('failed')}>
          {({ rows, verified }) => (
            <Stack>
              <Verified verified={verified} />
              {rows.length === 0 ? (
                <EmptyState title={t('nothing')}>{t('nothingWords')}</EmptyState>
              ) : (
                <AuditTable rows={rows} />
              )}
              <MorePages query={query}>{t('more')}</MorePages>
            </Stack>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function AuditTable({ rows }: { rows: readonly AuditRowView[] }) {
  const { t } = useTranslation('audit');
  const { dayAndClock } = useMoments();
  return (
    <DataTable
      caption={t('rows')}
      captionHidden
      columns={(['at', 'who', 'action', 'about', 'case', 'reason'] as const).map((key) => ({
        key,
        head: t(`columns.${key}`),
      }))}
      rows={rows.map(({ id, at, by, action, about, caseNumber, reason }) => ({
        key: id,
        cells: [
          <time key="at" dateTime={at}>
            {dayAndClock(at)}
          </time>,
          by ?? t('service'),
          <code key="action">{action}</code>,
          about,
          caseNumber ?? '',
          reason ?? '',
        ],
      }))}
    />
  );
}

type Outcome = NonNullable<ReturnType<typeof useAuditRows>['data']>['verified'];

function Verified({ verified }: { verified: Outcome }) {
  const { t } = useTranslation('audit');
  const { dayAndClock } = useMoments();
  if (verified === null) return <p className="muted">{t('notVerified')}</p>;
  const { at, damaged, rows, seals } = verified;
  return damaged === 0 ? (
    <NoticeBox tone="good" icon={ShieldCheck}>
      <p>{t('whole', { when: dayAndClock(at), rows, seals })}</p>
    </NoticeBox>
  ) : (
    <NoticeBox tone="bad" icon={ShieldAlert}>
      <p>
        <strong>{t('damaged', { count: damaged })}</strong> {t('damagedWords', { when: dayAndClock(at) })}
      </p>
    </NoticeBox>
  );
}
