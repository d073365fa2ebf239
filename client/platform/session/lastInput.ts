import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { now } from '../clock.ts';
import { safeLocalStorage } from '../storage/safeLocalStorage.ts';

const KEY = 'notes.act';
const WRITE_EVERY_MS = 1_000;

/** Last input in this tab, in milliseconds since the epoch; undefined while input is not watched. */
let inThisTab: number | undefined;
let writtenAt = 0;

/** Clocks of two tabs differ by seconds. A time further ahead than this was written with a wrong clock, and is ignored. */
const MAX_CLOCK_DIFFERENCE_MS = MINUTE_MS;

/** The last input in another tab, epoch milliseconds; 0 without one, and for a time in the future. */
function lastInputInOtherTabs(): number {
  const inputAtMs = Number(safeLocalStorage.get(KEY)) || 0;
  return inputAtMs <= now() + MAX_CLOCK_DIFFERENCE_MS ? inputAtMs : 0;
}

/** The time of the last key press or pointer input on Kith, across the tabs of this browser. */
export const lastInput = {
  note(): void {
    inThisTab = now();
    if (inThisTab - writtenAt < WRITE_EVERY_MS) return;
    writtenAt = inThisTab;
    safeLocalStorage.set(KEY, String(inThisTab));
  },
  /** Milliseconds since the last input; undefined while input is not watched. */
  agoMs: (): number | undefined =>
    inThisTab === undefined ? undefined : Math.max(0, now() - Math.max(inThisTab, lastInputInOtherTabs())),
  /** Stops watching in this tab. */
  forget(): void {
    inThisTab = undefined;
    writtenAt = 0;
  },
};
