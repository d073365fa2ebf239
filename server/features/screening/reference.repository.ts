import { OPEN_REFERENCE_STATES } from '../../../shared/domain/screening/references.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { ReferenceRequestModel } from './reference.model.ts';
import type { ReferenceRequest } from './reference.model.ts';

export type ReferenceRepository = ReturnType<typeof createReferenceRepository>;

const BATCH = 50;
const open = { state: { $in: [...OPEN_REFERENCE_STATES] } };

export function createReferenceRepository() {
  return {
    async insert(request: ReferenceRequest): Promise<void> {
      await ReferenceRequestModel.create([request]);
    },

    /** In the order in which they were asked. */
    listOf: (applicationId: string): Promise<ReferenceRequest[]> =>
      ReferenceRequestModel.find({ applicationId }).sort({ position: 1 }).lean<ReferenceRequest[]>(),

    findOf: (key: { applicationId: string; publicId: string }): Promise<ReferenceRequest | null> =>
      ReferenceRequestModel.findOne(key).lean<ReferenceRequest>(),

    /** The request of a link that works; null for one that was used, has expired or is unknown. */
    findByLink: ({ linkHash, now }: { linkHash: string; now: Date }): Promise<ReferenceRequest | null> =>
      ReferenceRequestModel.findOne({
        linkHashes: linkHash,
        linkExpiresAt: { $gt: now },
        ...open,
      }).lean<ReferenceRequest>(),

    findDue: (now: Date): Promise<ReferenceRequest[]> =>
      ReferenceRequestModel.find({ dueAt: { $ne: null, $lte: now } })
        .sort({ dueAt: 1 })
        .limit(BATCH)
        .lean<ReferenceRequest[]>(),

    /** Changes what a request waits for. @returns false where it was answered, or another process changed it first */
    async changeDue(
      { _id, stage, attempts }: Pick<ReferenceRequest, '_id' | 'stage' | 'attempts'>,
      { linkHash, ...change }: Partial<ReferenceRequest> & { linkHash?: string },
    ): Promise<boolean> {
      const result = await ReferenceRequestModel.updateOne(
        { _id, stage, attempts, ...open },
        { $set: change, ...(linkHash !== undefined && { $push: { linkHashes: linkHash } }) },
      );
      return result.modifiedCount === 1;
    },

    /** Stores what a referee said, and ends the links; false when there is an answer already. */
    async answer(
      requestId: string,
      answer: Pick<ReferenceRequest, 'answers' | 'answeredAt' | 'channel' | 'speaksFor'>,
    ): Promise<boolean> {
      const result = await ReferenceRequestModel.updateOne(
        { _id: requestId, ...open },
        { $set: { ...answer, state: 'received', linkHashes: [], stage: null, dueAt: null } },
      );
      return result.modifiedCount === 1;
    },

    /** Stores that a referee wants to be rung. @returns false when there is an answer already */
    async askToRing(
      requestId: string,
      change: { ring: SealedText } & Pick<ReferenceRequest, 'stage' | 'dueAt'>,
    ): Promise<boolean> {
      const result = await ReferenceRequestModel.updateOne(
        { _id: requestId, ...open },
        { $set: { ...change, state: 'ringMe', attempts: 0 } },
      );
      return result.matchedCount === 1;
    },

    /** Confirms a reference over a second channel. @returns false for one that was not received, or is confirmed */
    async confirm(
      requestId: string,
      confirmed: NonNullable<ReferenceRequest['confirmed']>,
    ): Promise<boolean> {
      const result = await ReferenceRequestModel.updateOne(
        { _id: requestId, state: 'received', confirmed: null },
        { $set: { confirmed } },
      );
      return result.modifiedCount === 1;
    },

    /** The volunteer has to name another person; false when that was so before. */
    async wantAnother(requestId: string): Promise<boolean> {
      const result = await ReferenceRequestModel.updateOne(
        { _id: requestId, anotherWanted: false },
        { $set: { anotherWanted: true } },
      );
      return result.modifiedCount === 1;
    },

    /** Ends what is due of an application that is over. */
    async stopOf(applicationId: string): Promise<void> {
      await ReferenceRequestModel.updateMany(
        { applicationId, ...open },
        { $set: { stage: null, dueAt: null, linkHashes: [] } },
      );
    },
  };
}
