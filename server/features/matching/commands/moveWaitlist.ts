import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { HOUR_MS } from '../../../../shared/domain/units.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { capacityOf, findFirstFitting } from '../waitlist.access.ts';

/**
 * Gives the room and minutes that a mentor has to the first requests that fit. One that waited is told to the mentor, and can be answered for
 * a day at least. Everybody in the line is shown their place again. Joins the running transaction.
 */
export function moveWaitlist(deps: MatchingDeps) {
  const { clock, notifications, realtime, requests } = deps;
  return async ({ mentorId }: { mentorId: string }): Promise<void> => {
    const at = clock.now();
    const { room, opensAt } = await capacityOf(deps, mentorId);
    const first = opensAt === null ? await findFirstFitting(deps, { mentorId, limit: room }) : [];
    const until = new Date(at.getTime() + LIMITS.admittedHours * HOUR_MS);
    for (const { _id, admittedAt } of first) {
      if (admittedAt !== null || !(await requests.admit({ requestId: _id, at, until }))) continue;
      const notice = { accountId: mentorId, about: `${_id} admitted` } as const;
      await notifications.notify({ ...notice, kind: 'request', path: '/mentor' });
    }
    const waiting = await requests.listWaiting({ mentorId, now: at, skip: 0 });
    afterCommit(() => {
      for (const { menteeId } of waiting) realtime.toAccount(menteeId, inboxChangedPush, {});
      if (waiting.length > 0) realtime.toAccount(mentorId, inboxChangedPush, {});
    });
  };
}
