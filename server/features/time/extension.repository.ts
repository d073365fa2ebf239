import type { ExtensionState } from '../../../shared/contracts/extensions.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { CapExtensionModel } from './extension.model.ts';
import type { CapExtension } from './extension.model.ts';

export type { CapExtension } from './extension.model.ts';
export type ExtensionRepository = ReturnType<typeof createExtensionRepository>;

export function createExtensionRepository() {
  return {
    /** @throws {AppError} extensionWaits: an offer waits for this mentor's answer already. */
    async insert(extension: CapExtension): Promise<void> {
      try {
        await CapExtensionModel.create([extension]);
      } catch (error) {
        if (duplicateKeyOf(error)) throw new AppError('extensionWaits');
        throw error;
      }
    },

    findForMentor: ({ mentorId, id }: { mentorId: string; id: string }): Promise<CapExtension | null> =>
      CapExtensionModel.findOne({ publicId: id, mentorId }).lean<CapExtension>(),

    findWaiting: ({ mentorId, now }: { mentorId: string; now: Date }): Promise<CapExtension | null> =>
      CapExtensionModel.findOne({ mentorId, state: 'offered', expiresAt: { $gt: now } }).lean<CapExtension>(),

    /** Offers of weeks that still run, oldest first. */
    findOfRunningWeeks: (now: Date): Promise<CapExtension[]> =>
      CapExtensionModel.find({ expiresAt: { $gt: now } })
        .sort({ offeredAt: 1 })
        .lean<CapExtension[]>(),

    /** Ends an offer of minutes. @returns false where it was answered or withdrawn before, or its week is over */
    async answer({ _id, state, at }: Pick<CapExtension, '_id'> & { state: ExtensionState; at: Date }) {
      const waiting = { _id, state: 'offered', expiresAt: { $gt: at } } as const;
      const change = { $set: { state, answeredAt: at } };
      return (await CapExtensionModel.updateOne(waiting, change)).modifiedCount === 1;
    },

    /** Ends the offers that got no answer in their week: of one mentor, or of all. */
    async expireDue(now: Date, filter: { mentorId?: string } = {}): Promise<void> {
      await CapExtensionModel.updateMany(
        { ...filter, state: 'offered', expiresAt: { $lte: now } },
        { $set: { state: 'expired' } },
      );
    },
  };
}
