import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { useDeskNow } from './deskNow.ts';
import styles from './DeskWelfare.module.css';

/** Appeals that no member of staff may decide, because each of them decided before, and how that is mended. Nothing without one. */
export function AppealsWithoutDecider() {
  const { t } = useTranslation('desk');
  const numbers = useDeskNow()?.appealsWithoutDecider ?? [];
  if (numbers.length === 0) return null;
  return (
    <section className={styles.welfare} aria-label={t('appealed.alone')}>
      <NoticeBox tone="warm" icon={Users}>
        <p>
          <strong>{t('appealed.alone')}</strong> {t('appealed.aloneWords', { numbers: numbers.join(', ') })}
        </p>
      </NoticeBox>
    </section>
  );
}
