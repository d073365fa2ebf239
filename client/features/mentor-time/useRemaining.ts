import { useEffect, useState } from 'react';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { now } from '../../platform/clock.ts';
import { useNow } from '../../platform/useNow.ts';
import { capInMs, remainingAt } from './remaining.ts';
import type { Remaining } from './remaining.ts';

/** The age of a balance in milliseconds. Both times are of the server's clock, so transfer and caching do not matter. */
const ageOf = ({ asOf }: TimeView, at: number): number => Math.max(0, at - Date.parse(asOf));

/** A mentor's minutes, live: updates each second, and exactly at the cap. */
export function useRemaining(time: TimeView | null): Remaining | null {
  const ticked = useNow(1000);
  const [cappedAt, setCappedAt] = useState(0);
  useEffect(() => {
    const left = time && capInMs(time, ageOf(time, now()));
    if (left === null) return undefined;
    const timer = setTimeout(
      () => {
        setCappedAt(now());
      },
      Math.min(left, 2 ** 31 - 1),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [time]);
  return time && remainingAt(time, ageOf(time, Math.max(ticked, cappedAt)));
}
