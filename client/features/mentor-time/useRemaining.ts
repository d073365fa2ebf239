import { useEffect, useState } from 'react';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { now } from '../../platform/clock.ts';
import { useNow } from '../../platform/useNow.ts';
import { capInMs, remainingAt } from './remaining.ts';
import type { Remaining } from './remaining.ts';

const seenAt = new WeakMap<TimeView, number>();

/** When this balance reached the page: the moment it was first asked about. */
function firstSeen(time: TimeView): number {
  const known = seenAt.get(time);
  if (known !== undefined) return known;
  const at = now();
  seenAt.set(time, at);
  return at;
}

/** A mentor's minutes, live: ticks each second and once more exactly at the cap. */
export function useRemaining(time: TimeView | null): Remaining | null {
  const ticked = useNow(1000);
  const [cappedAt, setCappedAt] = useState(0);
  useEffect(() => {
    const left = time && capInMs(time, now() - firstSeen(time));
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
  return time && remainingAt(time, Math.max(ticked, cappedAt) - firstSeen(time));
}
