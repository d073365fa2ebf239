import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ButtonLink } from '../../ui/Button.tsx';
import { WordMark } from '../../ui/Mark.tsx';
import styles from './HomeLinks.module.css';

/** The navigation at the top of the front page. */
export function HomeNav() {
  const { t } = useTranslation('home');
  return (
    <nav className={styles.nav} aria-label={t('nav')}>
      <a className={styles.wideOnly} href="#safe">
        {t('safeLink')}
      </a>
      <a className={styles.wideOnly} href="#mentor">
        {t('mentorLink')}
      </a>
      <ButtonLink look="quiet" size="small" href="/sign-in">
        {t('signIn')}
      </ButtonLink>
    </nav>
  );
}

/** The footer of the front page. */
export function HomeFoot() {
  const { t } = useTranslation('home');
  return (
    <footer className={styles.foot}>
      <div className={styles.footIn}>
        <WordMark />
        <nav aria-label={t('moreNav')}>
          <Link href="/help">{t('helpLink')}</Link>
          <Link href="/become-a-mentor">{t('mentorLink')}</Link>
          <Link href="/sign-in">{t('signIn')}</Link>
        </nav>
      </div>
    </footer>
  );
}
