import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';
import type { Arrival } from '../notifications.ports.ts';
import { notify } from './notify.ts';

/** Clocks of several processes differ, and a message is numbered before it is stored: what arrived in this time is looked at again. */
const OVERLAP_MS = MINUTE_MS;

/**
 * Notices of what arrived in conversations since their reader last had them open. Messages are stored without a transaction, so that this sweep finds
 * them in the log: from where the last one stopped, with an overlap, each at most once.
 */
export function notifyOfArrivals(deps: NotificationsDeps) {
  const { clock, conversations, replies, settings } = deps;
  const tell = notify(deps);
  return async (): Promise<void> => {
    const until = clock.now();
    const last = await settings.watermark();
    // A clock that was set back must not make the sweep wait until it has caught up.
    const from = new Date(Math.min((last ?? until).getTime(), until.getTime()) - OVERLAP_MS);
    const arrivals = await conversations.arrivals({ from, until });
    await replies.noteArrivals(arrivals);
    for (const arrival of arrivals) {
      const openAt = await settings.lastOpenAt(arrival.accountId, arrival.conversation);
      if (!openAt || openAt < arrival.at) await tell(noticeOfArrival(arrival));
    }
    await settings.setWatermark(until);
  };
}

/** The notice of a new message, for the side that has not read it. */
function noticeOfArrival({ accountId, side, conversation, at: happenedAt }: Arrival) {
  const notice = { accountId, about: conversation, conversation, happenedAt };
  return side === 'mentee'
    ? ({ ...notice, kind: 'reply', path: `/talk/${conversation}` } as const)
    : ({ ...notice, kind: 'messageWaiting', path: `/mentor/talk/${conversation}` } as const);
}
