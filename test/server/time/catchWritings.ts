import { vi } from 'vitest';
import { WRITE_EVERY_SECONDS } from '../../../server/features/time/time.policy.ts';

/** Keeps back the timers of this process that write acts down, from now on, until `run` lets their time pass. */
export function catchWritings() {
  const due: (() => void)[] = [];
  const { setTimeout } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run, ms) => {
    if (ms !== WRITE_EVERY_SECONDS * 1000) return setTimeout(run, ms);
    due.push(run);
    return setTimeout(() => undefined, 0);
  });
  return {
    /** How many there were; what they write may still be on its way. */
    run(): number {
      const all = due.splice(0);
      for (const write of all) write();
      return all.length;
    },
  };
}
