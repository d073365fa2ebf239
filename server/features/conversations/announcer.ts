import { conversationChanged, entryNew } from '../../../shared/contracts/conversations.ts';
import type { ConversationStatus } from '../../../shared/contracts/conversations.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Log } from '../../platform/logging/index.ts';
import type { Realtime } from '../../platform/realtime/index.ts';
import type { Directory, Participation } from './directory.ts';
import { participationOf } from './directory.ts';
import type { Entry } from './entry.ts';
import { nameFor } from './entry.presenter.ts';
import type { EntryRepository } from './entry.repository.ts';
import { createTurns } from './inTurn.ts';
import type { Positions } from './positions.ts';
import type { StatusReader } from './status.ts';
import type { ViewReader } from './viewReader.ts';

/** Telling the devices of both people what is new, each in their own view. Never throws: pushes are hints. */
export interface Announcer {
  /** A new entry, to those who may see it; nothing at all reaches a side that may not. */
  announceEntry(entry: Entry): void;
  /** How a conversation stands has changed without an entry: both get their status, and their newest entry to compare. */
  announce(conversationId: string): void;
  /** The status alone, to one side's devices. */
  announceStatus(participation: Participation): void;
}

interface AnnouncerInput {
  directory: Directory;
  entries: EntryRepository;
  views: ViewReader;
  status: StatusReader;
  positions: Positions;
  realtime: Pick<Realtime, 'toAccount'>;
  log: Log;
}

export function createAnnouncer(input: AnnouncerInput): Announcer {
  const { directory, entries, views, status, positions, realtime, log } = input;
  const inTurn = createTurns();

  /** In turn for each conversation, so that pushes leave in the order of the log. */
  function soon(conversationId: string, work: () => Promise<void>): void {
    inTurn(conversationId, work).catch((error: unknown) => {
      log.warn({ conversation: log.ref('conversation', conversationId), error }, 'a push was not made');
    });
  }

  async function findNewest(
    participation: Participation,
    limit: number | null,
    before?: number,
  ): Promise<Entry | null> {
    const { conversation, side } = participation;
    const range = {
      conversationId: conversation._id,
      side,
      limit,
      ...(before === undefined ? {} : { before }),
    };
    const [newest] = await entries.findPrevious(range, 1);
    return newest ?? null;
  }

  function pushStatus({ conversation, accountId }: Participation, changed: ConversationStatus): void {
    realtime.toAccount(accountId, conversationChanged, {
      conversationId: conversation.publicId,
      status: changed,
    });
  }

  async function pushEntry(participation: Participation, given: Entry | null): Promise<void> {
    const { conversation, side, accountId } = participation;
    const viewpoint = await status.lookFrom(participation);
    const { limit } = viewpoint;
    const changed = await status.statusOf(viewpoint);
    const entry = given ?? (await findNewest(participation, limit));
    if (!entry || (limit !== null && entry.seq > limit)) return pushStatus(participation, changed);
    const previous = await findNewest(participation, limit, entry.seq);
    realtime.toAccount(accountId, entryNew, {
      conversationId: conversation.publicId,
      prev: previous && nameFor(side, previous),
      entry: await views.presentOne(entry, side),
      cursor: positions.seal(participation, entry.seq),
      status: changed,
    });
  }

  /** One side's trouble is not the other's. */
  function toSides(conversationId: string, sides: readonly Side[], entry: Entry | null): void {
    for (const side of sides) {
      soon(conversationId, async () => {
        await pushEntry(participationOf(await directory.get(conversationId), side), entry);
      });
    }
  }

  return {
    announceEntry: (entry) => toSides(entry.conversationId, entry.seenBy, entry),
    announce: (conversationId) => toSides(conversationId, SIDES, null),
    announceStatus: (participation) =>
      soon(participation.conversation._id, async () => {
        pushStatus(participation, await status.statusOf(await status.lookFrom(participation)));
      }),
  };
}
