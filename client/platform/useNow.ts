import { useEffect, useState } from 'react';
import { now } from './clock.ts';

/** The current time in milliseconds since the epoch, updated every `everyMs` milliseconds: for clocks and countdowns. */
export function useNow(everyMs: number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => {
      setAt(now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return at;
}
