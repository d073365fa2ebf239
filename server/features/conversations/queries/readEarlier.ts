import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { readPage } from '../readPage.ts';
import type { EntryPage } from '../readPage.ts';

interface EarlierInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  /** Cursor: the page right above it is read. */
  before: string;
}

/**
 * The page above a cursor. A viewer has a cursor only for entries that were delivered to them.
 * @throws {AppError} notFound
 * @throws {AppError} cursorGone for a cursor of another viewer or conversation
 */
export function readEarlier(deps: ConversationsDeps) {
  const { entryCursors, participations, status } = deps;
  const readBefore = readPage(deps);
  return async ({ actor, conversationId, before }: EarlierInput): Promise<EntryPage> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    const position = entryCursors.open(participation, before);
    return readBefore(await status.resolveViewpoint(participation, position), position);
  };
}
