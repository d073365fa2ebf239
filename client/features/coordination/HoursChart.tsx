import { ChevronRight, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeWeek } from '../../../shared/contracts/coordination.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './HoursChart.module.css';
import { weeksCsv } from './programmeCsv.ts';
import { useHours, weekWords } from './useHours.ts';

/** Hours promised and given by week as bars, with a sentence and a table that say the same. */
export function HoursChart({ weeks }: { weeks: readonly ProgrammeWeek[] }) {
  const { t } = useTranslation('coordination');
  const hours = useHours();
  const top = Math.max(
    1,
    ...weeks.flatMap(({ promisedMinutes, givenMinutes }) => [promisedMinutes, givenMinutes]),
  );
  const share = (minutes: number) => `${(minutes / top) * 100}%`;
  const weekTexts = weeks.map((row) =>
    t('chartWeek', {
      week: weekWords(row.weekKey),
      given: hours(row.givenMinutes),
      promised: hours(row.promisedMinutes),
    }),
  );
  return (
    <Section title={t('chart')}>
      <Stack gap={3}>
        <VisuallyHidden>{t('chartWords', { weeks: weekTexts.join('; ') })}</VisuallyHidden>
        <ol className={styles.chart} aria-hidden="true">
          {weeks.map((row, index) => (
            <li key={row.weekKey} className={cx(index === weeks.length - 1 && styles.running)}>
              <span className={styles.column}>
                <i className={styles.promised} style={{ height: share(row.promisedMinutes) }} />
                <i className={styles.given} style={{ height: share(row.givenMinutes) }} />
              </span>
              <span className={styles.week}>{weekWords(row.weekKey)}</span>
            </li>
          ))}
        </ol>
        <p className={styles.key} aria-hidden="true">
          <i className={styles.promised} /> {t('keyPromised')} <i className={styles.given} /> {t('keyGiven')}
        </p>
        <details>
          <summary>
            <ChevronRight className="icon" aria-hidden="true" />
            {t('asTable')}
          </summary>
          <WeeksTable weeks={weeks} />
        </details>
        <Actions>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              const { week, promised, given, left, extra, mentors } = columnWords();
              const text = weeksCsv(weeks, { week, promised, given, left, extra, mentors });
              saveFile({ name: 'hours-by-week.csv', type: 'text/csv', text });
            }}
          >
            <Download className="icon" aria-hidden="true" />
            {t('downloadWeeks')}
          </Button>
        </Actions>
      </Stack>
    </Section>
  );

  /** The headings of the table. */
  function columnWords() {
    return {
      week: t('weekColumns.week'),
      promised: t('weekColumns.promised'),
      given: t('weekColumns.given'),
      left: t('weekColumns.left'),
      extra: t('weekColumns.extra'),
      mentors: t('weekColumns.mentors'),
    };
  }
}

function WeeksTable({ weeks }: { weeks: readonly ProgrammeWeek[] }) {
  const { t } = useTranslation('coordination');
  const hours = useHours();
  return (
    <DataTable
      caption={t('weeksTable')}
      columns={[
        { key: 'week', head: t('weekColumns.week') },
        { key: 'promised', head: t('weekColumns.promised'), numeric: true },
        { key: 'given', head: t('weekColumns.given'), numeric: true },
        { key: 'left', head: t('weekColumns.left'), numeric: true },
        { key: 'extra', head: t('weekColumns.extra'), numeric: true },
        { key: 'mentors', head: t('weekColumns.mentors'), numeric: true },
      ]}
      rows={weeks.map((row, index) => {
        const week = weekWords(row.weekKey);
        return {
          key: row.weekKey,
          cells: [
            index === weeks.length - 1 ? t('running', { week }) : week,
            hours(row.promisedMinutes),
            hours(row.givenMinutes),
            hours(row.leftMinutes),
            hours(row.extensionMinutes),
            row.mentors,
          ],
        };
      })}
    />
  );
}
