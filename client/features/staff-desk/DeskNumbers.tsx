import { Trans, useTranslation } from 'react-i18next';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { useNow } from '../../platform/useNow.ts';
import { useCases } from './cases.ts';
import { countdown } from './caseClock.ts';
import { isToRead } from './listening.ts';
import { useClockWords } from './useClockWords.ts';

/** The queue in a few numbers, for the bar on top. */
export function DeskNumbers() {
  const { t } = useTranslation('staff');
  const clockWords = useClockWords();
  const nowMs = useNow(1000);
  const { data } = useCases();
  const rows = data?.rows ?? [];
  const open = rows.filter((row) => isUndecided(row) && row.claimedBy === null);
  const free = open.filter((row) => !isToRead(row));
  const toRead = open.length - free.length;
  const nextHigh = free.find((row) => row.risk === 'high' || row.risk === 'imminent');
  const mine = rows.filter((row) => row.claimedByMe).length;
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
      {toRead > 0 ? (
        <li>
          <Trans t={t} i18nKey="top.toRead" count={toRead} components={bold} />
        </li>
      ) : null}
      <li>
        <Trans t={t} i18nKey="top.yours" count={mine} components={bold} />
      </li>
    </>
  );
}
