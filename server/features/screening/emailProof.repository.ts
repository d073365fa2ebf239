import { ApplicationModel } from './application.model.ts';
import type { Application, EmailProof, MatchWindow } from './application.model.ts';

export type EmailProofRepository = ReturnType<typeof createEmailProofRepository>;

const MAIL_BATCH = 50;

/** The confirmations of contact addresses, which are part of their applications. */
export function createEmailProofRepository() {
  return {
    findDue: (now: Date): Promise<Application[]> =>
      ApplicationModel.find({ 'emailProof.dueAt': { $ne: null, $lte: now } })
        .sort({ 'emailProof.dueAt': 1 })
        .limit(MAIL_BATCH)
        .lean<Application[]>(),

    /** Changes the proof of an address. @returns false when another process was first, or the address was confirmed meanwhile */
    async change(input: { applicationId: string; from: EmailProof; to: EmailProof }): Promise<boolean> {
      const { applicationId: _id, from, to } = input;
      const result = await ApplicationModel.updateOne(
        {
          _id,
          'emailProof.confirmedAt': null,
          'emailProof.asked': from.asked,
          'emailProof.attempts': from.attempts,
          'emailProof.dueAt': from.dueAt,
        },
        { $set: { emailProof: to } },
      );
      return result.modifiedCount === 1;
    },

    /** Confirms the address by its link, and ends the links; the windows are those with the address confirmed. */
    async confirm(confirmation: {
      applicationId: string;
      at: Date;
      matchWindows: MatchWindow[];
    }): Promise<boolean> {
      const { applicationId: _id, at, matchWindows } = confirmation;
      const result = await ApplicationModel.updateOne(
        { _id, 'emailProof.confirmedAt': null },
        {
          $set: {
            'emailProof.confirmedAt': at,
            'emailProof.dueAt': null,
            'emailProof.linkHashes': [],
            matchWindows,
          },
          $inc: { version: 1 },
        },
      );
      return result.modifiedCount === 1;
    },

    findByLink: (linkHash: string): Promise<Application | null> =>
      ApplicationModel.findOne({ 'emailProof.linkHashes': linkHash }).lean<Application>(),
  };
}
