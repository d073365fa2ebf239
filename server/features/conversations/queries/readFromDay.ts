import type { Actor } from '../../../../shared/contracts/actor.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { deliveredEnd } from '../deliveredEnd.ts';
import { readPage, readPageAfter } from '../readPage.ts';
import type { EntryPage, LaterPage } from '../readPage.ts';

interface FromDayInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  /** ISO instant at which a day begins for the reader. */
  from: string;
  /** The newest cursor of the viewer, at which reading ends. */
  upTo: string;
}

/** Of a page around a day, how many entries stand above the day. */
const ABOVE = 15;

/**
 * The page around the first entry at or after an instant; the last page where there is none. It is of what was delivered to the viewer
 * before, so that it is no act of a mentor. The store is asked for one entry by the time, and for the two halves of the page by number.
 * @throws {AppError} notFound
 * @throws {AppError} cursorGone for a cursor of another viewer or conversation
 */
export function readFromDay(deps: ConversationsDeps) {
  const { entries, participations } = deps;
  const endFor = deliveredEnd(deps);
  const readBefore = readPage(deps);
  const readAfter = readPageAfter(deps);
  return async (input: FromDayInput): Promise<EntryPage & LaterPage> => {
    const participation = await participations.findForParticipant(input.actor, input.conversationId);
    const { viewpoint, end } = await endFor(participation, input.upTo);
    const seq = await entries.firstSeqFrom(viewpoint.conversation._id, new Date(input.from));
    const start = Math.min(seq ?? end + 1, end + 1);
    const isPastEnd = start > end;
    const above = await readBefore(viewpoint, start, isPastEnd ? LIMITS.historyPage : ABOVE);
    if (isPastEnd) return { ...above, later: null };
    const range = { after: start - 1, upTo: end };
    const { entries: below, later } = await readAfter(viewpoint, range, LIMITS.historyPage - ABOVE);
    return { entries: [...above.entries, ...below], earlier: above.earlier, later };
  };
}
