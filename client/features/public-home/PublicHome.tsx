import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ButtonLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Actions } from '../../ui/Page.tsx';
import { Ring } from '../../ui/Ring.tsx';
import { House } from './House.tsx';
import styles from './PublicHome.module.css';

/** The front page: what the service is and, as prominently, what it is not. */
export function PublicHome() {
  const { t } = useTranslation('home');
  return (
    <>
      <section className={styles.hero}>
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <div className={styles.start}>
            <Actions>
              <ButtonLink size="big" href="/join">
                {t('find')}
              </ButtonLink>
              <ButtonLink size="big" look="quiet" href="/become-a-mentor">
                {t('mentor')}
              </ButtonLink>
            </Actions>
          </div>
          <p className={cx('meta', styles.free)}>{t('free')}</p>
        </div>
        <House label={t('picture')} />
      </section>
      <section className={cx(styles.band, styles.first)}>
        <div className={styles.inside}>
          <h2>{t('what.title')}</h2>
          <div className={styles.isnt}>
            <div>
              <h3>{t('what.is')}</h3>
              <ul className={styles.list}>
                {t('what.isList', { returnObjects: true }).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
            <div>
              <h3>{t('what.isNot')}</h3>
              <ul className={styles.list}>
                <li>
                  <Trans t={t} i18nKey="what.crisis" components={{ help: <Link href="/help" /> }} />
                </li>
                {t('what.isNotList', { returnObjects: true }).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          </div>
        </div>
      </section>
      <section className={cx(styles.band, styles.dusk)} id="safe">
        <div className={styles.inside}>
          <h2>{t('safe.title')}</h2>
          <ul className={styles.how}>
            {t('safe.list', { returnObjects: true }).map(({ title, words }) => (
              <li key={title}>
                <b>{title}</b>
                <p>{words}</p>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className={cx(styles.band, styles.lamp)} id="mentor">
        <div className={cx(styles.inside, styles.two)}>
          <div className={styles.ring}>
            <Ring left={120} total={120} label={t('hours.ring')} />
            <span aria-hidden="true">
              {t('hours.number')}
              <small>{t('hours.note')}</small>
            </span>
          </div>
          <div>
            <h2>{t('hours.title')}</h2>
            <p className="lead">{t('hours.lead')}</p>
            <p className={styles.note}>{t('hours.words')}</p>
            <div className={styles.start}>
              <ButtonLink size="big" href="/become-a-mentor">
                {t('hours.start')}
              </ButtonLink>
            </div>
          </div>
        </div>
      </section>
    </>
  );
}
