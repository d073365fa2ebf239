import { AppError } from '../../platform/http/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { StaffRequestModel } from './staffRequest.model.ts';
import type { StaffRequest } from './staffRequest.model.ts';

export type StaffRequestRepository = ReturnType<typeof createStaffRequestRepository>;

export function createStaffRequestRepository() {
  return {
    /** @throws {AppError} staffRequestWaits when one of this kind waits for the account */
    async insert(request: StaffRequest): Promise<void> {
      try {
        await StaffRequestModel.create([request]);
      } catch (error) {
        if (duplicateKeyOf(error)) throw new AppError('staffRequestWaits');
        throw error;
      }
    },

    find: (publicId: string): Promise<StaffRequest | null> =>
      StaffRequestModel.findOne({ publicId }).lean<StaffRequest>(),

    findByLink: (linkHash: string): Promise<StaffRequest | null> =>
      StaffRequestModel.findOne({ linkHash }).lean<StaffRequest>(),

    /** Requests that wait for a confirmation or for their link to be used, and have not expired, oldest first. */
    listWaiting: (now: Date): Promise<StaffRequest[]> =>
      StaffRequestModel.find({ state: { $in: ['asked', 'confirmed'] }, expiresAt: { $gt: now } })
        .sort({ askedAt: 1 })
        .lean<StaffRequest[]>(),

    /** Moves a request from one state to another. @returns false when another act moved it first, or when it has expired */
    async move(input: {
      requestId: string;
      from: StaffRequest['state'];
      to: StaffRequest['state'];
      now: Date;
      confirmedBy?: string;
    }): Promise<boolean> {
      const { requestId: _id, from: state, to, now, confirmedBy } = input;
      const result = await StaffRequestModel.updateOne(
        { _id, state, expiresAt: { $gt: now } },
        {
          $set: {
            state: to,
            ...(confirmedBy !== undefined && { confirmedBy }),
            ...((to === 'done' || to === 'withdrawn') && { openKey: null }),
          },
        },
      );
      return result.modifiedCount === 1;
    },

    /** Frees the unique key of a request that expired while it waited. */
    async dropExpired({ openKey, now }: { openKey: string; now: Date }): Promise<void> {
      await StaffRequestModel.updateMany(
        { openKey, expiresAt: { $lte: now } },
        { $set: { openKey: null, state: 'withdrawn' } },
      );
    },

    /** Withdraws the requests made by an account and those about it. */
    async withdrawAllOf(accountId: string): Promise<void> {
      await StaffRequestModel.updateMany(
        { $or: [{ askedBy: accountId }, { accountId }], state: { $in: ['asked', 'confirmed'] } },
        { $set: { openKey: null, state: 'withdrawn' } },
      );
    },
  };
}
