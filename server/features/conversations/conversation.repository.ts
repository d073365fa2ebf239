import { LRUCache } from 'lru-cache';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { lesserHelpLevels } from '../../../shared/domain/moderation/riskLevels.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { ConversationModel } from './conversation.model.ts';
import type { ConversationRecord } from './conversation.model.ts';

export type { ConversationRecord } from './conversation.model.ts';
/** Aliases are not unique; a search lists no more than these. */
const MAX_CALLED = 200;

export type ConversationRepository = ReturnType<typeof createConversationRepository>;

const CACHE_MS = 2_000;
const CACHE_SIZE = 10_000;

const memberField = (side: Side) => (side === 'mentee' ? 'menteeId' : 'mentorId');

export function createConversationRepository() {
  const find = async (id: string): Promise<ConversationRecord | null> =>
    ConversationModel.findById(id).lean();
  const cache = new LRUCache<string, ConversationRecord>({
    max: CACHE_SIZE,
    ttl: CACHE_MS,
    // A read that was under way when its entry was deleted is still the answer to its caller; it is not cached.
    ignoreFetchAbort: true,
    fetchMethod: async (id) => (await find(id)) ?? undefined,
  });

  /** Deletes the cached record after a write, so that this process reads its own writes. */
  async function writing<T>(id: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } finally {
      afterCommit(() => cache.delete(id));
    }
  }

  return {
    async insert(record: ConversationRecord): Promise<void> {
      await ConversationModel.create([record]);
    },
    find,
    /** From a cache of two seconds: without what other processes wrote in that time. */
    findCached: async (id: string): Promise<ConversationRecord | null> => (await cache.fetch(id)) ?? null,
    findByPublicId: (publicId: string): Promise<ConversationRecord | null> =>
      ConversationModel.findOne({ publicId }).lean(),
    findMany: (ids: readonly string[]): Promise<ConversationRecord[]> =>
      ConversationModel.find({ _id: { $in: [...ids] } }).lean(),
    findOf: (side: Side, accountId: string): Promise<ConversationRecord[]> =>
      ConversationModel.find({ [memberField(side)]: accountId }).lean(),
    /** Ids of conversations in which the mentee has this alias. */
    async findCalled(alias: string): Promise<string[]> {
      const found = await ConversationModel.find({ 'menteePersona.alias': alias }, { _id: 1 })
        .limit(MAX_CALLED)
        .lean<Pick<ConversationRecord, '_id'>[]>();
      return found.map(({ _id }) => _id);
    },
    /** Ids of the conversations of a mentor that began first, oldest first. */
    async findFirstOf({ mentorId, limit }: { mentorId: string; limit: number }): Promise<string[]> {
      const first = await ConversationModel.find({ mentorId }, { _id: 1 })
        .sort({ beganAt: 1, _id: 1 })
        .limit(limit)
        .lean<Pick<ConversationRecord, '_id'>[]>();
      return first.map(({ _id }) => _id);
    },
    findOpenOf: (mentorId: string): Promise<ConversationRecord[]> =>
      ConversationModel.find({ mentorId, endedAt: null }).lean(),
    /** Open ones of these mentors, and those that ended at `endedFrom` or later. */
    findOfMentors: (
      mentorIds: readonly string[],
      { endedFrom }: { endedFrom: Date | null } = { endedFrom: null },
    ): Promise<ConversationRecord[]> =>
      ConversationModel.find({
        mentorId: { $in: [...mentorIds] },
        ...(endedFrom ? { $or: [{ endedAt: null }, { endedAt: { $gte: endedFrom } }] } : { endedAt: null }),
      }).lean(),
    /** Open conversations in which a person is on either side. */
    findOpenOfPerson: (accountId: string): Promise<ConversationRecord[]> =>
      ConversationModel.find({
        $or: [{ mentorId: accountId }, { menteeId: accountId }],
        endedAt: null,
      }).lean(),
    /** Conversations of a mentor that ended after `from` and up to `until`. */
    findEnded: (input: { mentorId: string; from: Date; until: Date }): Promise<ConversationRecord[]> =>
      ConversationModel.find({
        mentorId: input.mentorId,
        endedAt: { $gt: input.from, $lte: input.until },
      }).lean(),
    countOpenOf: (mentorId: string): Promise<number> =>
      ConversationModel.countDocuments({ mentorId, endedAt: null }),
    /** How many open conversations each mentor has; a mentor with none is absent. */
    countOpenByMentor: async (): Promise<Map<string, number>> => {
      const counts = await ConversationModel.aggregate<{ _id: string; open: number }>([
        { $match: { endedAt: null } },
        { $group: { _id: '$mentorId', open: { $sum: 1 } } },
      ]);
      return new Map(counts.map(({ _id, open }) => [_id, open]));
    },
    existsBetween: async (menteeId: string, mentorId: string): Promise<boolean> =>
      (await ConversationModel.exists({ menteeId, mentorId })) !== null,

    /** Mentors with whom a mentee has, or had, a conversation. */
    findMentorsOf: async (menteeId: string): Promise<ReadonlySet<string>> => {
      const found = await ConversationModel.find({ menteeId }, { _id: 0, mentorId: 1 }).lean<
        Pick<ConversationRecord, 'mentorId'>[]
      >();
      return new Set(found.map(({ mentorId }) => mentorId));
    },

    /** A conversation ends once: the first instant is kept. */
    setEnded: (id: string, endedAt: Date): Promise<void> =>
      writing(id, async () => {
        await ConversationModel.updateOne({ _id: id, endedAt: null }, { $set: { endedAt } });
      }),

    /** Hides the words from both sides; the first instant is kept. */
    hide: (id: string, hiddenAt: Date): Promise<void> =>
      writing(id, async () => {
        await ConversationModel.updateOne({ _id: id, hiddenAt: { $exists: false } }, { $set: { hiddenAt } });
      }),

    /** Stores a new version, which neither side has accepted yet; false when another version was stored first. */
    changeAgreement: (input: { id: string; version: number; goal: SealedText; untilOn: string }) =>
      writing(input.id, async (): Promise<boolean> => {
        const { id, version, goal, untilOn } = input;
        const agreement = {
          version: version + 1,
          goal,
          untilOn,
          acceptedBy: { mentee: false, mentor: false },
        };
        const filter = { _id: id, 'agreement.version': version };
        return (await ConversationModel.updateOne(filter, { $set: { agreement } })).matchedCount === 1;
      }),

    /** Records that this side accepts that version; null when there is a newer version. */
    acceptAgreement: ({ id, version, side }: { id: string; version: number; side: Side }) =>
      writing(id, async (): Promise<ConversationRecord | null> =>
        ConversationModel.findOneAndUpdate(
          { _id: id, 'agreement.version': version },
          { $set: { [`agreement.acceptedBy.${side}`]: true } },
          { returnDocument: 'after' },
        ).lean(),
      ),

    /** Moves the read mark forward, never back; false when it was there or further already. */
    markRead: (input: { id: string; side: Side; seq: number; publicId: string }) =>
      writing(input.id, async (): Promise<boolean> => {
        const path = `reading.${input.side}`;
        const result = await ConversationModel.updateOne(
          { _id: input.id, [`${path}.readSeq`]: { $lt: input.seq } },
          { $set: { [`${path}.readSeq`]: input.seq, [`${path}.readUpTo`]: input.publicId } },
        );
        return result.modifiedCount === 1;
      }),

    /** False when it was delivered already. */
    async markDelivered({ id, side, seq }: { id: string; side: Side; seq: number }): Promise<boolean> {
      const path = `reading.${side}.deliveredSeq`;
      return (await ConversationModel.updateOne({ _id: id }, { $max: { [path]: seq } })).modifiedCount === 1;
    },

    /** A card that is shown becomes graver, never milder; a dismissed one is shown again at this level. False where nothing changed. */
    showHelpCard: (id: string, level: HelpLevel): Promise<boolean> =>
      writing(id, async () => {
        const dismissed = { _id: id, helpCard: false };
        const shown = { $set: { helpCard: true, helpLevel: level } };
        if ((await ConversationModel.updateOne(dismissed, shown)).matchedCount === 1) return true;
        const milder = { _id: id, helpLevel: { $in: [...lesserHelpLevels(level), null] } };
        return (await ConversationModel.updateOne(milder, shown)).matchedCount === 1;
      }),

    dismissHelpCard: (id: string): Promise<void> =>
      writing(id, async () => {
        await ConversationModel.updateOne({ _id: id }, { $set: { helpCard: false } });
      }),

    /** False, and nothing is changed, while the help card is shown, after an offer was dismissed, or when the last offer is too new. */
    offerHelp: (input: { id: string; messagePublicId: string; at: Date; lastBefore: Date }) =>
      writing(input.id, async (): Promise<boolean> => {
        const { id, messagePublicId, at, lastBefore } = input;
        const mayOffer = [{ offer: null }, { 'offer.dismissedAt': null, 'offer.at': { $lte: lastBefore } }];
        const result = await ConversationModel.updateOne(
          { _id: id, helpCard: false, $or: mayOffer },
          { $set: { offer: { messagePublicId, at, dismissedAt: null } } },
        );
        return result.matchedCount === 1;
      }),

    /** The first instant is kept. Changes nothing where nothing was offered. */
    dismissOffer: ({ id, at }: { id: string; at: Date }): Promise<void> =>
      writing(id, async () => {
        await ConversationModel.updateOne(
          { _id: id, offer: { $ne: null }, 'offer.dismissedAt': null },
          { $set: { 'offer.dismissedAt': at } },
        );
      }),
  };
}
