import { useEffect, useState } from 'react';
import { timeChangedPush } from '../../../shared/contracts/time.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';

const isNewer = (a: TimeView, b: TimeView) => Date.parse(a.asOf) > Date.parse(b.asOf);

/** `known`, or a later balance from a push. */
export function useNewestTime(initialTime: TimeView | null): TimeView | null {
  const [pushed, setPushed] = useState<TimeView | null>(null);
  useEffect(
    () =>
      liveSocket.on(timeChangedPush, ({ time }) => {
        setPushed(time);
      }),
    [],
  );
  if (initialTime === null || pushed === null) return initialTime ?? pushed;
  return isNewer(pushed, initialTime) ? pushed : initialTime;
}
