import { useTranslation } from 'react-i18next';
import type { ThresholdsView } from '../../../shared/contracts/attention.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './ThresholdChanges.module.css';
import { changesOf, shownValue } from './thresholdsForm.ts';

/** The last changes, newest first: who, when, from what to what, and why. */
export function ThresholdChanges({ history }: Pick<ThresholdsView, 'history'>) {
  const { t } = useTranslation('thresholds');
  const { dayAndClock } = useMoments();
  if (history.length === 0) return <EmptyState title={t('noChanges')}>{t('noChangesWords')}</EmptyState>;
  return (
    <ol className={styles.changes}>
      {history.map((change) => (
        <li key={change.at}>
          <b>{t('changedBy', { by: change.by ?? t('somebody') })}</b>
          <span className="meta">{dayAndClock(change.at)}</span>
          <ul className={styles.values}>
            {changesOf(change.from, change.to).map(({ key, from, to }) => (
              <li key={key}>
                {t('fromTo', { name: t(`names.${key}`), from: shownValue(from), to: shownValue(to) })}
              </li>
            ))}
          </ul>
          <p className={styles.why}>{change.reason}</p>
        </li>
      ))}
    </ol>
  );
}
