import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { RingDial } from '../../ui/Ring.tsx';
import { SkeletonLine } from '../../ui/Skeleton.tsx';
import { ExtensionCard } from '../mentor-extension/index.ts';
import { ringOf, useRemaining, useTimeWords } from '../mentor-time/index.ts';
import styles from './TimeNow.module.css';

const bindsToday = ({ dailyRemainingSeconds, remainingSeconds }: TimeView) =>
  dailyRemainingSeconds !== null && dailyRemainingSeconds < remainingSeconds;

/** The ring, and its content in words. */
export function TimeNow({ time }: { time: TimeView }) {
  const { t } = useTranslation('mentor');
  const { span } = useTimeWords();
  const { opening } = useMoments();
  const remaining = useRemaining(time);
  if (!remaining) return null;
  const { left, total, given } = ringOf(remaining);
  const today = bindsToday(time);
  const spent = remaining.level === 'spent';
  const number = remaining.seconds > 0 && remaining.seconds < 60 ? '<1' : String(left);
  const repaid = Math.round(time.repaymentSeconds / 60);

  return (
    <div className={styles.timeNow}>
      <RingDial
        left={left}
        total={total}
        number={number}
        words={t(today ? 'today.leftToday' : 'today.leftThisWeek', { count: left })}
        label={t(number === '<1' ? 'time.ringUnder' : today ? 'time.ringToday' : 'time.ringLabel', {
          left,
          of: total,
        })}
      />
      <div className={styles.words}>
        <h2>
          {spent ? (
            t(today ? 'today.spentToday' : 'today.spent')
          ) : (
            <Trans
              t={t}
              i18nKey={given === 0 ? 'today.none' : 'today.given'}
              values={{ given, count: total }}
              components={{ b: <b /> }}
            />
          )}
        </h2>
        <p className="small muted">
          {spent
            ? t('today.opens', { when: opening(time.opensAt) })
            : t('today.quarter', {
                quarter: total === 120 ? t('today.quarterHalfHour') : span(Math.round(total / 4)),
              })}
        </p>
        {repaid > 0 ? <p className="small muted">{t('today.repaid', { minutes: span(repaid) })}</p> : null}
        <p>
          <Link className="small" href="/mentor/hours#receipt">
            {t('today.seeCounted')}
          </Link>
        </p>
        <div className={styles.offer}>
          <ExtensionCard />
        </div>
        <p>
          <Link className="small" href="/mentor/hours#away">
            {t('today.goAway')}
          </Link>
        </p>
      </div>
    </div>
  );
}

/** The placeholder of the ring while the minutes load. */
export function TimeNowSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={styles.timeNow} role="status" aria-busy="true" aria-label={t('loading')}>
      <div className={styles.ring} aria-hidden="true" />
      <div className={styles.words} aria-hidden="true">
        <SkeletonLine width={80} />
        <SkeletonLine width={60} />
      </div>
    </div>
  );
}
