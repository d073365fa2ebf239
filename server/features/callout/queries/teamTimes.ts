import { joinedSpans } from '../../../../shared/domain/callout/rota.ts';
import type { TimeSpan } from '../../../../shared/domain/callout/rota.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { CalloutDeps } from '../callout.deps.ts';

/** How far ahead shifts are sent, so that a page which is open or offline for days still has the next one. */
const DAYS_TOLD = 8;

/** When people are at the desk, and when anyone is on call, from now on: joined, in order; empty where the rota has no shifts. */
export function teamTimes({ clock, shifts }: Pick<CalloutDeps, 'clock' | 'shifts'>) {
  return async (): Promise<{ atDesk: TimeSpan[]; onCall: TimeSpan[] }> => {
    const now = clock.now();
    const end = new Date(now.getTime() + DAYS_TOLD * DAY_MS);
    const coming = await shifts.listBetween(now, end);
    return {
      atDesk: joinedSpans(coming.filter(({ atDesk }) => atDesk)),
      onCall: joinedSpans(coming),
    };
  };
}
