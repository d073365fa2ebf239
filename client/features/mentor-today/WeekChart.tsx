import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { now } from '../../platform/clock.ts';
import { dateInZone } from '../../platform/i18n/time.ts';
import { cx } from '../../ui/cx.ts';
import { Section } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ringOf, useRemaining, useTimeWords } from '../mentor-time/index.ts';
import { chartTop, weekMinutes } from './weekMinutes.ts';
import styles from './WeekChart.module.css';

const nameOfDay = (date: string, weekday: 'short' | 'long') =>
  new Intl.DateTimeFormat('en-GB', { weekday, timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));

interface WeekProps {
  days: readonly { date: string; seconds: number }[];
  time: TimeView;
}

/** The week's minutes as bars, with a sentence before and a table after them for screen readers. */
export function WeekChart({ days, time }: WeekProps) {
  const { t } = useTranslation('mentor');
  const { span } = useTimeWords();
  const remaining = useRemaining(time);
  const ring = remaining && ringOf(remaining);
  const since = remaining ? remaining.usedSeconds - time.usedSeconds : 0;
  const week = weekMinutes({ days, today: dateInZone(now(), time.timeZone), since });
  const top = chartTop(week);
  const daysWithMinutes = week.filter((day) => day.minutes > 0);
  const sentence =
    daysWithMinutes.length === 0
      ? t('today.weekEmpty')
      : t('today.weekWords', {
          days: daysWithMinutes.map((day) => `${nameOfDay(day.date, 'long')} ${day.minutes}`).join(', '),
        });

  return (
    <Section
      title={t('today.week')}
      aside={ring && t('today.weekOf', { given: span(ring.given), of: span(ring.total) })}
    >
      {daysWithMinutes.length === 0 ? (
        <p className="muted">{sentence}</p>
      ) : (
        <>
          <VisuallyHidden>{sentence}</VisuallyHidden>
          <ol className={styles.week} aria-hidden="true">
            {week.map((day) => (
              <li key={day.date} className={cx(day.place === 'today' && styles.today)}>
                <span className={styles.column}>
                  {day.minutes > 0 ? <em>{day.minutes}</em> : null}
                  <i style={{ height: `${(day.minutes / top) * 100}%` }} />
                </span>
                {nameOfDay(day.date, 'short')}
              </li>
            ))}
          </ol>
          <p className={styles.key} aria-hidden="true">
            <i />
            {t('today.chartKey')}
          </p>
          <details>
            <summary>
              <ChevronRight className="icon" aria-hidden="true" />
              {t('today.asTable')}
            </summary>
            <DataTable
              caption={t('today.tableCaption')}
              columns={[
                { key: 'day', head: t('today.day') },
                { key: 'minutes', head: t('today.minutesColumn'), numeric: true },
              ]}
              rows={week.map((day) => {
                const name = nameOfDay(day.date, 'long');
                return {
                  key: day.date,
                  cells: [
                    day.place === 'today' ? t('today.soFar', { day: name }) : name,
                    day.minutes > 0 ? day.minutes : day.place === 'ahead' ? '' : t('today.noMinutes'),
                  ],
                };
              })}
            />
          </details>
        </>
      )}
    </Section>
  );
}
