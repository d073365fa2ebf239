import { useTranslation } from 'react-i18next';
import type { Programme } from '../../../shared/contracts/coordination.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Section, Stack } from '../../ui/Page.tsx';

/** How open conversations are spread over the mentors, in a sentence and a table. */
export function LoadSpread({ load, mentors }: Pick<Programme, 'load' | 'mentors'>) {
  const { t } = useTranslation('coordination');
  const none = load[0]?.mentors ?? 0;
  const highest = load.at(-1);
  return (
    <Section title={t('load')}>
      {!highest || highest.conversations === 0 ? (
        <p className="muted">{t('loadEmpty')}</p>
      ) : (
        <Stack gap={3}>
          <p>{t('loadWords', { none, mentors, busiest: highest.mentors, most: highest.conversations })}</p>
          <DataTable
            caption={t('loadTable')}
            captionHidden
            columns={[
              { key: 'conversations', head: t('loadColumns.conversations') },
              { key: 'mentors', head: t('loadColumns.mentors'), numeric: true },
            ]}
            rows={load.map((row) => ({
              key: String(row.conversations),
              cells: [row.conversations, row.mentors],
            }))}
          />
        </Stack>
      )}
    </Section>
  );
}
