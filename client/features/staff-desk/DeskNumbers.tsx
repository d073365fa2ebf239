import { Trans, useTranslation } from 'react-i18next';
import { useNow } from '../../platform/useNow.ts';
import { useCases } from './cases.ts';
import { countdown, isAtWork } from './clock.ts';
import { useClockWords } from './useClockWords.ts';

/** The state of the queue in a few numbers, for the bar on top. */
export function DeskNumbers() {
  const { t } = useTranslation('staff');
  const clockWords = useClockWords();
  const nowMs = useNow(1000);
  const { data = [] } = useCases();
  const free = data.filter((row) => isAtWork(row) && row.claimedBy === null);
  const nextHigh = free.find((row) => row.risk === 'high' || row.risk === 'imminent');
  const mine = data.filter((row) => row.claimedByMe).length;
  const bold = { b: <b /> };
  return (
    <>
      <li>
        <Trans t={t} i18nKey="top.waiting" count={free.length} components={bold} />
      </li>
      {nextHigh ? (
        <li>
          <Trans
            t={t}
            i18nKey="top.oldestHigh"
            values={{ clock: clockWords(countdown(nextHigh.dueAt, nowMs)) }}
            components={bold}
          />
        </li>
      ) : null}
      <li>
        <Trans t={t} i18nKey="top.yours" count={mine} components={bold} />
      </li>
    </>
  );
}
