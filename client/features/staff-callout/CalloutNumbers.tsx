import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useCallout } from './callout.ts';
import styles from './CalloutNumbers.module.css';

const bold = { b: <b /> };

/** Who is on call, what waits, the oldest, and the breaches, for the bar on top. */
export function CalloutNumbers() {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  const { data } = useCallout();
  if (!data) return null;
  const { waiting, breaches, gap } = data;
  const oldest = waiting.map(({ since }) => since).sort()[0];
  return (
    <>
      <OnCall now={data} />
      {oldest === undefined ? null : (
        <li>
          <Trans
            t={t}
            i18nKey="top.waiting"
            count={waiting.length}
            values={{ since: dayAndClock(oldest) }}
            components={bold}
          />
        </li>
      )}
      {gap === null || data.onCall.length === 0 ? null : (
        <li className={styles.bad}>
          <Link href="/desk/rota">{t('top.gap', { when: dayAndClock(gap.from) })}</Link>
        </li>
      )}
      {breaches === 0 ? null : (
        <li>
          <Link href="/desk/rota">
            <Trans t={t} i18nKey="top.breaches" count={breaches} components={bold} />
          </Link>
        </li>
      )}
    </>
  );
}

type Now = NonNullable<ReturnType<typeof useCallout>['data']>;

function OnCall({ now: { onCall, until, next } }: { now: Now }) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  if (onCall.length === 0) {
    return (
      <li className={styles.bad}>
        <Link href="/desk/rota">{t('top.nobodyOnCall')}</Link>
      </li>
    );
  }
  const names = onCall.join(', ');
  return (
    <li>
      {until === null ? (
        <Trans t={t} i18nKey="top.onCall" values={{ names }} components={bold} />
      ) : (
        <Trans
          t={t}
          i18nKey="top.onCallUntil"
          values={{ names, until: dayAndClock(until), next: next.join(', ') || t('top.nobody') }}
          components={bold}
        />
      )}
    </li>
  );
}
