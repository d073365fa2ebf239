import { useTranslation } from 'react-i18next';
import styles from './HeardTag.module.css';

/** How strongly the listener heard it, 0 to 100, in words and as a bar. */
export function HeardTag({ score }: { score: number }) {
  const { t } = useTranslation('desk');
  return (
    <span className={styles.heard}>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: `${score}%` }} />
      </span>
      {t('listen.strength', { score })}
    </span>
  );
}
