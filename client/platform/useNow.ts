import { useEffect, useState } from 'react';
import { now } from './clock.ts';

/** The present moment in milliseconds, renewed every `everyMs`: for clocks and countdowns. */
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
