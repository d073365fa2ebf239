import { useEffect, useState } from 'react';
import { timeChangedPush } from '../../../shared/contracts/time.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';

const isNewer = (a: TimeView, b: TimeView) => Date.parse(a.asOf) > Date.parse(b.asOf);

/** The balance that travelled with something else, or a later one that was pushed by itself. */
export function useNewestTime(known: TimeView | null): TimeView | null {
  const [pushed, setPushed] = useState<TimeView | null>(null);
  useEffect(
    () =>
      liveSocket.on(timeChangedPush, ({ time }) => {
        setPushed(time);
      }),
    [],
  );
  if (known === null || pushed === null) return known ?? pushed;
  return isNewer(pushed, known) ? pushed : known;
}
