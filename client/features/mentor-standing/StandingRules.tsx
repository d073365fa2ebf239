import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import styles from './StandingScreen.module.css';

const PARTS = ['when', 'after', 'wrong'] as const;

/** The general rules, the same for everybody: never a count of what waits. */
export function StandingRules() {
  const { t } = useTranslation('standing');
  return (
    <div className={styles.more}>
      {PARTS.map((part) => (
        <details key={part}>
          <summary>
            <ChevronRight className="icon" aria-hidden="true" />
            {t(`rules.${part}`)}
          </summary>
          <ul className={cx('small prose', styles.rules)}>
            {t(`rules.${part}Words`, { returnObjects: true }).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
