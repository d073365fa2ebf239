import { useTranslation } from 'react-i18next';
import type { ExpectedLoad } from '../../../shared/domain/moderation/attentionLoad.ts';
import { cx } from '../../ui/cx.ts';
import { formatCount, formatHours } from './figures.ts';
import styles from './ReadingLoad.module.css';
import { READING_HOURS } from './thresholdsForm.ts';

/** The daily reading against the available hours, as a bar and in words. */
export function ReadingLoad({ load }: { load: ExpectedLoad | null }) {
  const { t } = useTranslation('thresholds');
  const isTooMuch = load !== null && load.moderatorHoursPerDay > READING_HOURS;
  const filled = load === null ? 0 : Math.min(1, load.moderatorHoursPerDay / READING_HOURS);
  return (
    <div className={cx(styles.load, isTooMuch && styles.tooMuch)}>
      <p>
        <strong>{t('reading.title')}</strong>{' '}
        {load === null
          ? t('notMeasured')
          : t('reading.words', {
              number: formatCount(load.perDay),
              hours: formatHours(load.moderatorHoursPerDay),
              most: formatHours(READING_HOURS),
            })}
      </p>
      {isTooMuch ? <p className={styles.warning}>{t('reading.tooMuch')}</p> : null}
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: `${filled * 100}%` }} />
      </span>
    </div>
  );
}
