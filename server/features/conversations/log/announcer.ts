import { z } from 'zod';
import { conversationChangedPush, entryNewPush } from '../../../../shared/contracts/conversations.ts';
import type { ConversationStatus, EntryView } from '../../../../shared/contracts/conversations.ts';
import { isAmendment } from '../../../../shared/domain/conversation/moves.ts';
import { SIDES } from '../../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { Log } from '../../../platform/logging/index.ts';
import { hint } from '../../../platform/realtime/index.ts';
import type { Hints, Realtime } from '../../../platform/realtime/index.ts';
import { createKeyedMutex } from '../keyedMutex.ts';
import { participationOf } from '../participations.ts';
import type { Participation, Participations } from '../participations.ts';
import type { StatusReader, Viewpoint } from '../statusReader.ts';
import type { Entry, MessageEntry } from './entry.ts';
import { nameFor, presentNewMessage } from './entry.presenter.ts';
import type { EntryRepository } from './entry.repository.ts';
import type { EntryCursors } from './entryCursors.ts';
import type { TailCache } from './tailCache.ts';
import type { ViewReader } from './viewReader.ts';

type EntryPayload = Omit<z.input<(typeof entryNewPush)['payload']>, 'conversationId'>;

/** `what` changed for these sides: the entry with that `seq`, the newest entry of each side's view, or the status alone. */
const conversationHint = hint({
  name: 'conversation',
  payload: z.strictObject({
    conversationId: z.string(),
    sides: z.array(z.enum(SIDES)),
    what: z.union([z.number().int(), z.enum(['newest', 'status'])]),
  }),
});
type ConversationHint = z.output<typeof conversationHint.payload>;
type HintKind = ConversationHint['what'];

interface StoredMessage {
  message: MessageEntry;
  /** As they were stored. */
  words: string;
  /** The newest entries, the message first, without a gap: what is in memory need not be read. */
  newest: readonly Entry[];
}

/**
 * Pushes what is new to the devices of both sides, each in its own view: to those of this process at once, and to those of other processes
 * by a hint, after which that process reads and presents it (S5). Never throws: a lost push is caught up by sync.
 */
export interface Announcer {
  /** A new entry, to the sides that may see it. */
  announceEntry(entry: Entry): void;
  /** Entries of one conversation, oldest first: to each side the newest that it may see. To the devices of this process alone. */
  announceEntriesHere(appended: readonly Entry[]): void;
  /** A message that was stored just now, to the other side; in other processes to its writer too. */
  announceMessage(stored: StoredMessage): void;
  /** The answer that a writer was given for a message, to all of their devices in this process. */
  echo(participation: Participation, answer: EntryPayload): void;
  /** A change without an entry: these sides, or both, get their status, with their newest entry to compare. */
  announce(conversationId: string, sides?: readonly Side[]): void;
  /** The status alone, to the devices of one side. */
  announceStatus(participation: Participation): void;
}

interface AnnouncerInput {
  participations: Participations;
  entries: EntryRepository;
  tails: TailCache;
  views: ViewReader;
  status: StatusReader;
  entryCursors: EntryCursors;
  realtime: Pick<Realtime, 'toAccountHere' | 'isHere'>;
  hints: Hints;
  log: Log;
}

export function createAnnouncer(input: AnnouncerInput): Announcer {
  const { participations, entries, tails, views, status, entryCursors, realtime, hints, log } = input;
  const withLock = createKeyedMutex();

  /** One after the other for each conversation, so that pushes are emitted in the order of the log. */
  function enqueue(conversationId: string, work: () => Promise<void>): void {
    withLock(conversationId, work).catch((error: unknown) => {
      log.warn({ conversation: log.ref('conversation', conversationId), error }, 'push failed');
    });
  }

  /**
   * The newest entry that a participant sees.
   * @param upTo greatest number of the log; null for no end
   * @param before number of an entry: only older ones
   */
  async function findNewest(
    { conversation, side }: Participation,
    upTo: number | null,
    before?: number,
  ): Promise<Entry | null> {
    const range = { conversationId: conversation._id, side, upTo };
    const [newest] = await entries.findPrevious(before === undefined ? range : { ...range, before }, 1);
    return newest ?? null;
  }

  function pushStatus({ conversation, accountId }: Participation, current: ConversationStatus): void {
    realtime.toAccountHere(accountId, conversationChangedPush, {
      conversationId: conversation.publicId,
      status: current,
    });
  }

  function pushEntry(
    participation: Participation,
    pushed: { entry: Entry; view: EntryView; previous: Entry | null; status: ConversationStatus },
  ): void {
    const { conversation, side, accountId } = participation;
    const { entry, view, previous } = pushed;
    realtime.toAccountHere(accountId, entryNewPush, {
      conversationId: conversation.publicId,
      prev: previous && nameFor(side, previous),
      entry: view,
      cursor: entryCursors.seal(participation, entry.seq),
      status: pushed.status,
    });
  }

  /** Pushes an entry that is read from the store. */
  async function pushStored(viewpoint: Viewpoint, entry: Entry): Promise<void> {
    const { side, visibleUpTo } = viewpoint;
    pushEntry(viewpoint, {
      entry,
      view: await views.presentOne(entry, side),
      previous: await findNewest(viewpoint, visibleUpTo, entry.seq),
      status: await status.statusOf(viewpoint),
    });
  }

  async function announceStatusTo(participation: Participation): Promise<void> {
    pushStatus(participation, await status.statusOf(await status.resolveViewpoint(participation)));
  }

  /** Pushes the newest entry in this side's view. */
  async function announceNewestTo(participation: Participation): Promise<void> {
    const viewpoint = await status.resolveViewpoint(participation);
    const newest = await findNewest(participation, viewpoint.visibleUpTo);
    if (newest) return pushStored(viewpoint, newest);
    pushStatus(participation, await status.statusOf(viewpoint));
  }

  /** Pushes the newest of these entries that this side may see now, or the status where only that changed. */
  async function announceMovedTo(participation: Participation, appended: readonly Entry[]): Promise<void> {
    const viewpoint = await status.resolveViewpoint(participation);
    const newest = appended.findLast(({ seq }) => !isBeyond(seq, viewpoint));
    if (newest) return pushStored(viewpoint, newest);
    if (await changesStatus(viewpoint, appended)) pushStatus(participation, await status.statusOf(viewpoint));
  }

  /**
   * Whether these entries past the end of a mentor's view change the status that the mentor sees: the first one that waits does, and so does a
   * change of state or locks. A push for each would tell how many wait.
   */
  async function changesStatus(viewpoint: Viewpoint, appended: readonly Entry[]): Promise<boolean> {
    const [first] = appended;
    if (appended.some((entry) => entry.type === 'control' && !isAmendment(entry.kind))) return true;
    return first !== undefined && !(await status.isWaiting(viewpoint, first.seq));
  }

  /** Pushes a new message, without reading the store where the newest entries say enough. */
  async function announceMessageTo(participation: Participation, stored: StoredMessage): Promise<void> {
    const { message, words, newest } = stored;
    const viewpoint = await status.resolveViewpoint(participation);
    const { side, visibleUpTo } = viewpoint;
    if (isBeyond(message.seq, viewpoint)) return announceMovedTo(participation, [message]);
    const current = await status.statusOf(viewpoint, { newest });
    const newestSeen = newest.find(({ seq, seenBy }) => seq < message.seq && seenBy.includes(side));
    const previous = newestSeen ?? (await findNewest(participation, visibleUpTo, message.seq));
    const view = presentNewMessage({ side, message, words });
    pushEntry(participation, { entry: message, view, previous, status: current });
  }

  /** For a side with a device in this process. Each side is a piece of work of its own, so that a failed push does not stop the other. */
  function enqueueHere(
    conversationId: string,
    side: Side,
    work: (participation: Participation) => Promise<void>,
  ): void {
    enqueue(conversationId, async () => {
      const participation = participationOf(await participations.get(conversationId), side);
      if (realtime.isHere(participation.accountId)) await work(participation);
    });
  }

  /** Pushes what another process hinted at. @param what `status`, `newest`, or the number of an entry */
  async function announceHinted(participation: Participation, what: HintKind): Promise<void> {
    if (what === 'status') return announceStatusTo(participation);
    if (what === 'newest') return announceNewestTo(participation);
    const entry = await findNewest(participation, what);
    if (!entry) return;
    tails.advance(entry);
    await announceMovedTo(participation, [entry]);
  }

  /** Does the work for the devices of this process, and publishes the hint to other processes. Without `work`, announces what the hint names. */
  function announceEverywhere(
    { conversationId, sides, what }: ConversationHint,
    work: (participation: Participation) => Promise<void> = (participation) =>
      announceHinted(participation, what),
  ): void {
    for (const side of sides) enqueueHere(conversationId, side, work);
    hints.publish(conversationHint, { conversationId, sides, what });
  }

  hints.on(conversationHint, ({ conversationId, sides, what }) => {
    if (typeof what === 'number') tails.noteNewer(conversationId, what);
    for (const side of sides)
      enqueueHere(conversationId, side, (participation) => announceHinted(participation, what));
  });

  return {
    announceEntry(entry) {
      const { conversationId, seq, seenBy } = entry;
      announceEverywhere({ conversationId, sides: [...seenBy], what: seq }, (participation) =>
        announceMovedTo(participation, [entry]),
      );
    },
    announceEntriesHere(appended) {
      for (const side of SIDES) {
        const visible = appended.filter(({ seenBy }) => seenBy.includes(side));
        const conversationId = visible[0]?.conversationId;
        if (conversationId === undefined) continue;
        enqueueHere(conversationId, side, (participation) => announceMovedTo(participation, visible));
      }
    },
    announceMessage(stored) {
      const { conversationId, seq, seenBy, unreadFor: side } = stored.message;
      if (side)
        enqueueHere(conversationId, side, (participation) => announceMessageTo(participation, stored));
      hints.publish(conversationHint, { conversationId, sides: [...seenBy], what: seq });
    },
    echo({ conversation: { _id: conversationId, publicId }, side }, answer) {
      enqueueHere(conversationId, side, async ({ accountId }) => {
        realtime.toAccountHere(accountId, entryNewPush, { conversationId: publicId, ...answer });
      });
    },
    announce(conversationId, sides = SIDES) {
      announceEverywhere({ conversationId, sides: [...sides], what: 'newest' });
    },
    announceStatus({ conversation, side }) {
      announceEverywhere({ conversationId: conversation._id, sides: [side], what: 'status' });
    },
  };
}

const isBeyond = (seq: number, { visibleUpTo }: Viewpoint): boolean =>
  visibleUpTo !== null && seq > visibleUpTo;
