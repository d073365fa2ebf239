import { now } from '../clock.ts';
import { marks } from '../storage/marks.ts';

const KEY = 'notes.act';
const WRITE_EVERY_MS = 1_000;

/** In this tab; undefined where nobody watches for acts. */
let here: number | undefined;
let written = 0;

/** The clocks of two tabs differ by seconds. What lies further ahead was written by one that was wrong. */
const APART_MS = 60_000;

function elsewhere(): number {
  const at = Number(marks.get(KEY)) || 0;
  return at <= now() + APART_MS ? at : 0;
}

/** When keys or mouse were last used on Kith in this browser, in any of its tabs. */
export const lastAct = {
  note(): void {
    here = now();
    if (here - written < WRITE_EVERY_MS) return;
    written = here;
    marks.set(KEY, String(here));
  },
  /** Milliseconds since then; undefined where nobody watches. */
  agoMs: (): number | undefined =>
    here === undefined ? undefined : Math.max(0, now() - Math.max(here, elsewhere())),
  /** Nobody watches here any more. */
  forget(): void {
    here = undefined;
    written = 0;
  },
};
