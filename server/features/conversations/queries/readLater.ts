import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { deliveredEnd } from '../deliveredEnd.ts';
import { readPageAfter } from '../readPage.ts';
import type { LaterPage } from '../readPage.ts';

interface LaterInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  /** Cursor: the page right below it is read. */
  after: string;
  /** The newest cursor of the viewer, at which reading ends. */
  upTo: string;
}

/**
 * The page below a cursor, of what was delivered to the viewer before. Reading it again is no act of a mentor.
 * @throws {AppError} notFound
 * @throws {AppError} cursorGone for a cursor of another viewer or conversation
 */
export function readLater(deps: ConversationsDeps) {
  const { entryCursors, participations } = deps;
  const endFor = deliveredEnd(deps);
  const readAfter = readPageAfter(deps);
  return async ({ actor, conversationId, after, upTo }: LaterInput): Promise<LaterPage> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    const position = entryCursors.open(participation, after);
    const { viewpoint, end } = await endFor(participation, upTo);
    return readAfter(viewpoint, { after: position, upTo: end });
  };
}
