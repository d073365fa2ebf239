import { useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { useBreaches } from './callout.ts';
import styles from './Rota.module.css';

/** The newest steps that fired because a case was not acknowledged in time. */
export function Breaches() {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  return (
    <>
      <p>{t('rota.breachesWords')}</p>
      <Loaded
        query={useBreaches()}
        loading={<SkeletonRows rows={2} label={t('rota.loading')} />}
        failed={t('rota.failed')}
      >
        {({ breaches }) =>
          breaches.length === 0 ? (
            <p className="muted">{t('rota.noBreaches')}</p>
          ) : (
            <ul className={styles.list}>
              {breaches.map(({ id, number, step, dueAt, reached }) => (
                <li key={id}>
                  {t('rota.breach', { number, step: t(`steps.${step}`), when: dayAndClock(dueAt) })}{' '}
                  {reached.length === 0 ? t('call.nobody') : t('call.reached', { names: reached.join(', ') })}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
