import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { jsonFile, SaveFileButton } from '../../platform/SaveFileButton.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { readEntry, receiptCsv } from './receiptCsv.ts';

type ReceiptAnswer = AnswerOf<typeof getReceiptEndpoint>;
const PAGE = 20;
const ID = 'receipt';

/** The time ledger as the mentor's proof. Fetched on demand. */
export function ReceiptPanel() {
  const { t } = useTranslation('hours');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (location.hash !== `#${ID}`) return;
    document.getElementById(ID)?.scrollIntoView();
    document.getElementById(ID)?.focus({ preventScroll: true });
  }, []);
  const query = useQuery({
    queryKey: ['my-receipt'],
    queryFn: ({ signal }) => call(getReceiptEndpoint, undefined, { signal }),
    enabled: open,
    staleTime: MINUTE_MS,
  });
  return (
    <Section title={t('receipt')} id={ID}>
      <Stack>
        <p className="prose muted">{t('receiptWords')}</p>
        {open ? (
          <Loaded
            query={query}
            loading={<SkeletonRows rows={4} label={t('receiptLoading')} />}
            failed={t('receiptFailed')}
          >
            {(receipt) => <Entries receipt={receipt} />}
          </Loaded>
        ) : (
          <Actions>
            <Button
              look="quiet"
              onClick={() => {
                setOpen(true);
              }}
            >
              {t('receiptOpen')}
            </Button>
          </Actions>
        )}
      </Stack>
    </Section>
  );
}

function Entries({ receipt }: { receipt: ReceiptAnswer }) {
  const { t } = useTranslation('hours');
  const { dayAndClock } = useMoments();
  const [shown, setShown] = useState(PAGE);
  const spanOf = (seconds: number) => {
    const sign = seconds < 0 ? '−' : '';
    const minutes = `${sign}${Math.trunc(Math.abs(seconds) / 60)}`;
    const rest = Math.abs(seconds % 60);
    return rest === 0 ? t('wholeMinutes', { minutes }) : t('seconds', { minutes, seconds: String(rest) });
  };
  const kindWords = (kind: ReturnType<typeof readEntry>['kind']) =>
    t(kind === null ? 'otherKind' : `kinds.${kind}`);
  if (receipt.entries.length === 0) return <EmptyState title={t('receiptEmpty')} />;
  const entries = receipt.entries.map(readEntry).reverse();
  return (
    <Stack>
      <DataTable
        caption={t('receiptTable')}
        columns={[
          { key: 'when', head: t('columns.when') },
          { key: 'kind', head: t('columns.kind') },
          { key: 'minutes', head: t('columns.minutes'), numeric: true },
        ]}
        rows={entries.slice(0, shown).map((entry) => ({
          key: String(entry.seq),
          cells: [
            entry.startedAt === null ? '' : dayAndClock(entry.startedAt),
            kindWords(entry.kind),
            entry.seconds === null ? '' : spanOf(entry.seconds),
          ],
        }))}
      />
      {shown < entries.length ? (
        <p>
          <Button
            look="text"
            onClick={() => {
              setShown(shown + PAGE);
            }}
          >
            {t('older')}
          </Button>
        </p>
      ) : null}
      <Stack gap={2}>
        <Actions>
          <SaveFileButton file={() => jsonFile('minutes.json', receipt)}>{t('downloadJson')}</SaveFileButton>
          <SaveFileButton
            file={() => ({
              name: 'minutes.csv',
              type: 'text/csv',
              text: receiptCsv(receipt.entries, {
                column: (column) => t(`csv.${column}`),
                kind: kindWords,
              }),
            })}
          >
            {t('downloadCsv')}
          </SaveFileButton>
          <PrintButton
            unfold={() => {
              // On paper there is no button for older ones.
              setShown(entries.length);
            }}
          >
            {t('print')}
          </PrintButton>
        </Actions>
        <p className="meta">{t('downloadWords')}</p>
      </Stack>
    </Stack>
  );
}
