import { useTranslation } from 'react-i18next';
import type { ThresholdsView } from '../../../shared/contracts/attention.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ThresholdChanges } from './ThresholdChanges.tsx';
import { formatCount, formatHours, formatShare } from './figures.ts';
import { ThresholdsForm } from './ThresholdsForm.tsx';
import { loadsOf, MESSAGES_PER_DAY, shownValue, THRESHOLDS, valuesOf } from './thresholdsForm.ts';
import { useThresholds } from './thresholds.ts';

/** The thresholds, their daily load, and their last changes. */
export function Thresholds() {
  const { t } = useTranslation('thresholds');
  const { t: staff } = useTranslation('staff');
  useTitle(staff('titled', { title: t('title') }));
  return (
    <Page width="mid">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Loaded
        query={useThresholds()}
        loading={<SkeletonRows rows={5} label={t('loading')} />}
        failed={t('failed')}
      >
        {(view) => (
          <>
            <Section title={t('now')} aside={t('size', { number: formatCount(MESSAGES_PER_DAY) })}>
              <CurrentTable view={view} />
            </Section>
            <Section title={t('change')}>
              <ThresholdsForm view={view} />
            </Section>
            <Section title={t('changes')}>
              <ThresholdChanges history={view.history} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CurrentTable({ view }: { view: ThresholdsView }) {
  const { t } = useTranslation('thresholds');
  const values = valuesOf(view.thresholds);
  const loads = loadsOf(view);
  const none = <span className="muted">{t('unknown')}</span>;
  return (
    <DataTable
      caption={t('now')}
      captionHidden
      stacks
      columns={[
        { key: 'what', head: t('columns.what') },
        { key: 'from', head: t('columns.from'), numeric: true },
        { key: 'share', head: t('columns.share'), numeric: true },
        { key: 'perDay', head: t('columns.perDay'), numeric: true },
        { key: 'hours', head: t('columns.hours'), numeric: true },
      ]}
      rows={THRESHOLDS.map((row) => {
        const load = loads[row.key];
        return {
          key: row.key,
          cells: [
            t(`names.${row.key}`),
            shownValue(values[row.key]),
            load ? formatShare(load.share) : none,
            load ? formatCount(load.perDay) : none,
            load ? (row.isRead ? formatHours(load.moderatorHoursPerDay) : t('notRead')) : none,
          ],
        };
      })}
    />
  );
}
