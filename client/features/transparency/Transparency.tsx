import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { getTransparencyEndpoint } from '../../../shared/contracts/transparency.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { quarterWords } from './quarterWords.ts';

type Quarter = AnswerOf<typeof getTransparencyEndpoint>['quarters'][number];

/** What the safety team did, by quarters (N11). */
export function Transparency() {
  const { t } = useTranslation('transparency');
  const query = useQuery({
    queryKey: ['transparency'],
    queryFn: ({ signal }) => call(getTransparencyEndpoint, undefined, { signal }),
  });
  return (
    <Page>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p>{t('hiding')}</p>
      <Loaded query={query} loading={<SkeletonRows rows={5} label={t('loading')} />} failed={t('failed')}>
        {({ quarters }) =>
          quarters.length === 0 ? (
            <EmptyState title={t('nothing')}>{t('nothingWords')}</EmptyState>
          ) : (
            quarters.map((quarter) => <QuarterTables key={quarter.name} quarter={quarter} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function QuarterTables({ quarter: { name, opened, decided } }: { quarter: Quarter }) {
  const { t } = useTranslation('transparency');
  return (
    <Section title={quarterWords(name)}>
      <Stack gap={5}>
        <CountTable caption={t('opened')} {...opened} label={(key) => t(`kinds.${key}`)} />
        <CountTable caption={t('decided')} {...decided} label={(key) => t(`actions.${key}`)} />
      </Stack>
    </Section>
  );
}

interface CountTableProps<K extends string> {
  caption: string;
  cells: readonly { key: K; count: number | null }[];
  total: number | null;
  label: (key: K) => string;
}

function CountTable<K extends string>({ caption, cells, total, label }: CountTableProps<K>) {
  const { t } = useTranslation('transparency');
  const shown = (count: number | null) => count ?? t('hidden');
  const counted = cells.filter(({ count }) => count !== 0);
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'what', head: t('what') },
        { key: 'count', head: t('count'), numeric: true },
      ]}
      rows={[
        ...counted.map(({ key, count }) => ({ key, cells: [label(key), shown(count)] })),
        { key: 'total', cells: [<b key="total">{t('total')}</b>, <b key="count">{shown(total)}</b>] },
      ]}
    />
  );
}
