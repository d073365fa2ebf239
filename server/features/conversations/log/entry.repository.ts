import mongoose from 'mongoose';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { SIDES } from '../../../../shared/domain/conversation/states.ts';
import { duplicateKeyOf, isInTransaction } from '../../../platform/db/index.ts';
import { countWithWords, messageIdOf } from './entry.ts';
import type { ControlEntry, Entry, MessageEntry } from './entry.ts';
import { EntryModel } from './entry.model.ts';

/** A part of one side's view, by numbers of the log. */
export interface ViewRange {
  conversationId: string;
  side: Side;
  /** Only entries after this number. */
  after?: number;
  /** Only entries before this number. */
  before?: number;
  /** Only entries up to this number; null for no end. */
  upTo: number | null;
}

export type Inserted = 'inserted' | 'numberTaken' | 'repeat';

/** How many messages of one writer are read of each conversation. */
const SENT_AT_MOST = 20;

const { MongoError, MongoErrorLabel } = mongoose.mongo;

const rangeFilter = ({ conversationId, side, after = 0, before, upTo }: ViewRange) => ({
  conversationId,
  seenBy: side,
  seq: {
    $gt: after,
    ...(before === undefined ? {} : { $lt: before }),
    ...(upTo === null ? {} : { $lte: upTo }),
  },
});

const messages = () => mongoose.connection.collection<MessageEntry>(EntryModel.collection.name);

const isMessage = (entry: Entry): entry is MessageEntry => entry.type === 'message';
const isControl = (entry: Entry): entry is ControlEntry => entry.type === 'control';

export type EntryRepository = ReturnType<typeof createEntryRepository>;

/** The log as it is stored. Entries are inserted once; only `reactionsPending`, `unheard` with `heard`, and erased texts change. */
export function createEntryRepository() {
  const findView = (range: ViewRange, order: 1 | -1, count: number): Promise<Entry[]> =>
    EntryModel.find(rangeFilter(range)).sort({ seq: order }).limit(count).lean();

  return {
    /**
     * Takes a number of the log. In a transaction, a number that was taken first makes the whole transaction run again. A message goes
     * through the driver: a mongoose document of it costs more than its insert. Its shape is that of its type, which a test compares.
     */
    async insert(entry: Entry): Promise<Inserted> {
      try {
        if (isInTransaction() || !isMessage(entry)) await EntryModel.create([entry]);
        else await messages().insertOne(entry, { ignoreUndefined: true });
        return 'inserted';
      } catch (error) {
        const duplicate = duplicateKeyOf(error);
        if (!duplicate) throw error;
        if ('clientMessageId' in duplicate.keyPattern) return 'repeat';
        if (!('seq' in duplicate.keyPattern)) throw error;
        if (!isInTransaction()) return 'numberTaken';
        // The store has aborted the transaction, so it must be retried as a whole, not be handled as a duplicate key.
        const taken = new MongoError('the next number of the log was taken');
        taken.addErrorLabel(MongoErrorLabel.TransientTransactionError);
        throw taken;
      }
    },
    /** Newest first. */
    findRecent: (conversationId: string, count: number): Promise<Entry[]> =>
      EntryModel.find({ conversationId }).sort({ seq: -1 }).limit(count).lean(),
    async findMessage(id: string): Promise<MessageEntry | null> {
      const entry: Entry | null = await EntryModel.findById(id).lean();
      return entry && isMessage(entry) ? entry : null;
    },
    findByPublicId: (conversationId: string, publicId: string): Promise<Entry | null> =>
      EntryModel.findOne({ publicId, conversationId }).lean(),
    async findByClientId(key: Pick<MessageEntry, 'conversationId' | 'senderId' | 'clientMessageId'>) {
      const entry: Entry | null = await EntryModel.findOne(key).lean();
      return entry && isMessage(entry) ? entry : null;
    },
    findMessages: async (ids: readonly string[]): Promise<MessageEntry[]> => {
      if (ids.length === 0) return [];
      const entries: Entry[] = await EntryModel.find({ _id: { $in: [...ids] } }).lean();
      return entries.filter(isMessage);
    },
    /** All amendments of these messages, in the order of the log. */
    findAmendments: async (messageIds: readonly string[]): Promise<ControlEntry[]> => {
      if (messageIds.length === 0) return [];
      const entries: Entry[] = await EntryModel.find({ aboutId: { $in: [...messageIds] } }).lean();
      return entries.filter(isControl).sort((a, b) => a.seq - b.seq);
    },
    /** Oldest first. */
    findNext: (range: ViewRange, count: number) => findView(range, 1, count),
    /** Newest first. */
    findPrevious: (range: ViewRange, count: number) => findView(range, -1, count),
    /** Messages that a side has not read, without those that have no words any more. */
    async countUnreadFor({ side, ...range }: ViewRange): Promise<number> {
      const { conversationId, seq } = rangeFilter({ side, ...range });
      const unread = await EntryModel.find({ conversationId, unreadFor: side, seq })
        .select({ type: 1, aboutId: 1 })
        .lean<(Pick<MessageEntry, 'type' | '_id'> | Pick<ControlEntry, 'type' | 'aboutId'>)[]>();
      const amendments = await EntryModel.find({ aboutId: { $in: unread.map(messageIdOf) } })
        .select({ aboutId: 1, kind: 1, _id: 0 })
        .sort({ seq: 1 })
        .lean<Pick<ControlEntry, 'aboutId' | 'kind'>[]>();
      return countWithWords(unread, amendments);
    },
    /** The newest messages that this side wrote, newest first, before a number where one is given. */
    async findByWriter(input: {
      conversationId: string;
      side: Side;
      beforeSeq?: number | undefined;
      count: number;
    }): Promise<MessageEntry[]> {
      const { conversationId, side, beforeSeq, count } = input;
      const seq = beforeSeq === undefined ? {} : { seq: { $lt: beforeSeq } };
      const own: Entry[] = await EntryModel.find({ conversationId, from: side, ...seq })
        .sort({ seq: -1 })
        .limit(count)
        .lean();
      return own.filter(isMessage);
    },
    /** The number of the newest message that this side wrote; 0 when there is none. */
    async lastSeqBy(conversationId: string, side: Side): Promise<number> {
      const last: Entry | null = await EntryModel.findOne({ conversationId, type: 'message', from: side })
        .sort({ seq: -1 })
        .lean();
      return last?.seq ?? 0;
    },
    /** The number of the first entry at or after an instant, whichever side may see it. */
    async firstSeqFrom(conversationId: string, from: Date): Promise<number | null> {
      const first = await EntryModel.findOne({ conversationId, at: { $gte: from } })
        .select({ seq: 1, _id: 0 })
        .sort({ at: 1, seq: 1 })
        .lean<Pick<Entry, 'seq'>>();
      return first?.seq ?? null;
    },
    /** The newest messages of this account in these conversations from an instant on, oldest first; at most 20 of each conversation. */
    async findSent({
      conversationIds,
      senderId,
      from,
    }: {
      conversationIds: readonly string[];
      senderId: string;
      from: Date;
    }): Promise<Pick<Entry, 'conversationId' | 'at'>[]> {
      const sent: Pick<Entry, 'conversationId' | 'at'>[] = [];
      for (const conversationId of conversationIds) {
        const newest = await EntryModel.find({ conversationId, type: 'message', senderId })
          .select({ conversationId: 1, at: 1, _id: 0 })
          .sort({ seq: -1 })
          .limit(SENT_AT_MOST)
          .lean<Pick<Entry, 'conversationId' | 'at'>[]>();
        sent.push(...newest.filter(({ at }) => at >= from));
      }
      return sent.sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    /** The entries before a number, newest first, whichever side may see them. */
    findBefore: (conversationId: string, seq: number, count: number): Promise<Entry[]> =>
      EntryModel.find({ conversationId, seq: { $lt: seq } })
        .sort({ seq: -1 })
        .limit(count)
        .lean(),
    async findMessagesAround({
      conversationId,
      seq,
      count,
    }: {
      conversationId: string;
      seq: number;
      count: number;
    }) {
      const type = 'message';
      // A limit of 0 is no limit to MongoDB.
      const before: Entry[] =
        count === 0
          ? []
          : await EntryModel.find({ conversationId, type, seq: { $lt: seq } })
              .sort({ seq: -1 })
              .limit(count)
              .lean();
      const from: Entry[] = await EntryModel.find({ conversationId, type, seq: { $gte: seq } })
        .sort({ seq: 1 })
        .limit(count + 1)
        .lean();
      return [...before.reverse(), ...from].filter(isMessage);
    },
    /** When each message reached the other side. */
    findArrivals: (conversationId: string): Promise<Pick<Entry, 'unreadFor' | 'at'>[]> =>
      EntryModel.find({ conversationId, unreadFor: { $in: SIDES } })
        .select({ unreadFor: 1, at: 1, _id: 0 })
        .lean(),
    /** The same as `findArrivals`, for several conversations. */
    findArrivalsOf: (
      conversationIds: readonly string[],
    ): Promise<Pick<Entry, 'conversationId' | 'unreadFor' | 'at'>[]> =>
      EntryModel.find({ conversationId: { $in: [...conversationIds] }, unreadFor: { $in: SIDES } })
        .select({ conversationId: 1, unreadFor: 1, at: 1, _id: 0 })
        .lean(),
    /** The newest entry that reached each side of each conversation after `from` and up to `until`, oldest first. */
    async findArrived({ from, until }: { from: Date; until: Date }) {
      const arrived = await EntryModel.find({ at: { $gt: from, $lte: until }, unreadFor: { $in: SIDES } })
        .select({ conversationId: 1, seq: 1, unreadFor: 1, at: 1, _id: 0 })
        .sort({ at: 1, seq: 1 })
        .lean<Pick<Entry, 'conversationId' | 'seq' | 'unreadFor' | 'at'>[]>();
      const newest = new Map<string, { conversationId: string; side: Side; seq: number; at: Date }>();
      for (const { conversationId, seq, unreadFor: side, at } of arrived) {
        if (side) newest.set(`${conversationId} ${side}`, { conversationId, side, seq, at });
      }
      return [...newest.values()];
    },
    /** Conversations with a message from `from` on and before `until`. */
    findWrittenIn: ({ from, until }: { from: Date; until: Date }): Promise<string[]> =>
      EntryModel.distinct('conversationId', { at: { $gte: from, $lt: until }, type: 'message' }),
    /** Ids of the newest messages in that time, oldest first. */
    async findMessagesWithin(input: { conversationId: string; from: Date; until: Date; limit: number }) {
      const { conversationId, from, until, limit } = input;
      const found = await EntryModel.find(
        { conversationId, type: 'message', at: { $gte: from, $lt: until } },
        { _id: 1 },
      )
        .sort({ seq: -1 })
        .limit(limit)
        .lean<Pick<Entry, '_id'>[]>();
      return found.reverse().map(({ _id }) => _id);
    },
    /** The entries after a number of each of these conversations, in one query. */
    findNewerThan: (heads: ReadonlyMap<string, number>): Promise<Entry[]> =>
      EntryModel.find({
        $or: [...heads].map(([conversationId, seq]) => ({ conversationId, seq: { $gt: seq } })),
      })
        .sort({ conversationId: 1, seq: 1 })
        .lean(),
    async findReactionsPending(count: number): Promise<MessageEntry[]> {
      const entries: Entry[] = await EntryModel.find({ reactionsPending: true }).limit(count).lean();
      return entries.filter(isMessage);
    },
    async clearReactionsPending(id: string): Promise<void> {
      await EntryModel.updateOne({ _id: id }, { $set: { reactionsPending: false } });
    },
    async eraseText(id: string): Promise<void> {
      await EntryModel.updateOne({ _id: id }, { $set: { text: null } });
    },
  };
}
