import { useTranslation } from 'react-i18next';
import type { MentorRatings } from '../../../shared/contracts/mentorRatings.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import styles from './MentorRatingsPage.module.css';

const WINDOWS = ['30', '180', '365'] as const;
const VALUES = ['1', '0', '-1'] as const;

/** Score, percentages, raters and reliability. */
export function RatingNumbers({ summary }: { summary: MentorRatings }) {
  const { t } = useTranslation('mentorRatings');
  const { score, pct, effectivePct, ratable, raters, unanswered } = summary;
  const percent = (number: number | null) =>
    number === null ? <span className="muted">{t('none')}</span> : t('percent', { number });
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>{t('score')}</dt>
        <dd>{score}</dd>
      </div>
      <div>
        <dt>{t('pct')}</dt>
        <dd>{percent(pct)}</dd>
      </div>
      <div>
        <dt>{t('effective')}</dt>
        <dd>
          {percent(effectivePct)}
          {ratable === 0 ? null : <p className="meta">{t('ratable', { count: ratable })}</p>}
        </dd>
      </div>
      <div>
        <dt>{t('raters')}</dt>
        <dd>{raters}</dd>
      </div>
      <div>
        <dt>{t('unanswered')}</dt>
        <dd>{unanswered}</dd>
      </div>
    </dl>
  );
}

export function RatingTable({ table }: Pick<MentorRatings, 'table'>) {
  const { t } = useTranslation('mentorRatings');
  return (
    <DataTable
      caption={t('table')}
      columns={[
        { key: 'kind', head: t('kind') },
        ...WINDOWS.map((window) => ({ key: window, head: t(`months.${window}`), numeric: true })),
      ]}
      rows={VALUES.map((value, index) => ({
        key: value,
        cells: [t(`values.${value}`), ...WINDOWS.map((window) => table[window][index])],
      }))}
    />
  );
}

export function FeelingMeans({ feelings }: Pick<MentorRatings, 'feelings'>) {
  const { t } = useTranslation('mentorRatings');
  if (feelings.every(({ mean }) => mean === null)) return <p>{t('feelingsNone')}</p>;
  return (
    <DataTable
      caption={t('feelingsTitle')}
      captionHidden
      columns={[
        { key: 'feeling', head: t('feeling') },
        { key: 'mean', head: t('mean'), numeric: true },
      ]}
      rows={feelings.map(({ feeling, mean }) => ({
        key: feeling,
        cells: [t(`feelings.${feeling}`), mean?.toFixed(1) ?? <span className="muted">{t('tooFew')}</span>],
      }))}
    />
  );
}
