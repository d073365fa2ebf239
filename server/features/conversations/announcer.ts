import type { z } from 'zod';
import { conversationChangedPush, entryNewPush } from '../../../shared/contracts/conversations.ts';
import type { ConversationStatus } from '../../../shared/contracts/conversations.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Log } from '../../platform/logging/index.ts';
import type { Realtime } from '../../platform/realtime/index.ts';
import type { Directory, Participation } from './directory.ts';
import { participationOf } from './directory.ts';
import type { Entry, MessageEntry } from './entry.ts';
import { nameFor } from './entry.presenter.ts';
import type { EntryRepository } from './entry.repository.ts';
import { createTurns } from './inTurn.ts';
import type { Positions } from './positions.ts';
import type { StatusReader } from './status.ts';
import type { ViewReader } from './viewReader.ts';

type Answer = Omit<z.input<(typeof entryNewPush)['payload']>, 'conversationId'>;

/** Telling the devices of both people what is new, each in their own view. Never throws: pushes are hints. */
export interface Announcer {
  /** A new entry, to those who may see it; nothing at all reaches a side that may not. */
  announceEntry(entry: Entry): void;
  /**
   * A message that was written just now, to the other side. `newest` are the entries up to it without a gap, newest first, so
   * that little has to be read.
   */
  announceMessage(message: MessageEntry, newest: readonly Entry[]): void;
  /** What its writer was answered, to all of their devices. */
  echo(participation: Participation, answer: Answer): void;
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
    realtime.toAccount(accountId, conversationChangedPush, {
      conversationId: conversation.publicId,
      status: changed,
    });
  }

  /** Without an entry: the newest in this side's view. */
  async function pushEntry(participation: Participation, entry: Entry | null, newest?: readonly Entry[]) {
    const { conversation, side, accountId } = participation;
    const viewpoint = await status.lookFrom(participation);
    const { limit } = viewpoint;
    const changed = await status.statusOf(viewpoint, { newest });
    const shown = entry ?? (await findNewest(participation, limit));
    if (!shown || (limit !== null && shown.seq > limit)) return pushStatus(participation, changed);
    const previous =
      newest?.find(({ seq, seenBy }) => seq < shown.seq && seenBy.includes(side)) ??
      (await findNewest(participation, limit, shown.seq));
    realtime.toAccount(accountId, entryNewPush, {
      conversationId: conversation.publicId,
      prev: previous && nameFor(side, previous),
      entry: newest ? await views.presentNew(shown, side) : await views.presentOne(shown, side),
      cursor: positions.seal(participation, shown.seq),
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
    announceMessage(message, newest) {
      const { conversationId, bringsTo } = message;
      if (!bringsTo) return;
      soon(conversationId, async () => {
        await pushEntry(participationOf(await directory.get(conversationId), bringsTo), message, newest);
      });
    },
    echo: ({ conversation, accountId }, answer) =>
      soon(conversation._id, async () => {
        realtime.toAccount(accountId, entryNewPush, { conversationId: conversation.publicId, ...answer });
      }),
    announce: (conversationId) => toSides(conversationId, SIDES, null),
    announceStatus: (participation) =>
      soon(participation.conversation._id, async () => {
        pushStatus(participation, await status.statusOf(await status.lookFrom(participation)));
      }),
  };
}
