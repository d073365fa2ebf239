import { AppError } from '../../platform/http/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AccountModel } from './account.model.ts';
import type { Account } from './account.model.ts';

export type AccountRepository = ReturnType<typeof createAccountRepository>;

export function createAccountRepository() {
  return {
    /** @throws {AppError} nameTaken */
    async insert(account: Account): Promise<void> {
      try {
        await AccountModel.create([account]);
      } catch (error) {
        if (duplicateKeyOf(error)) throw new AppError('nameTaken');
        throw error;
      }
    },

    find: (accountId: string): Promise<Account | null> => AccountModel.findById(accountId).lean<Account>(),

    findMany: (accountIds: readonly string[]): Promise<Account[]> =>
      AccountModel.find({ _id: { $in: [...accountIds] } }).lean<Account[]>(),

    findBySignInName: (signInName: string): Promise<Account | null> =>
      AccountModel.findOne({ signInName }).lean<Account>(),

    isNameTaken: async (signInName: string): Promise<boolean> =>
      (await AccountModel.exists({ signInName })) !== null,

    /** The aliases of all mentors, without repeats. */
    aliasesOfMentors: (): Promise<string[]> => AccountModel.distinct('persona.alias', { role: 'mentor' }),

    /** False when the passphrase was changed or the account closed meanwhile; conflicts with a transaction that does either. */
    async countSignIn({ _id, passphraseHash }: Account): Promise<boolean> {
      const filter = { _id, passphraseHash, closedAt: null };
      return (await AccountModel.updateOne(filter, { $inc: { signIns: 1 } })).modifiedCount === 1;
    },

    /** Accepts a one-time code by its time step; false when this or a later code was accepted before. */
    async takeCodeStep({ accountId, step }: { accountId: string; step: number }): Promise<boolean> {
      const result = await AccountModel.updateOne(
        { _id: accountId, 'secondFactor.lastStep': { $lt: step } },
        { $set: { 'secondFactor.lastStep': step } },
      );
      return result.modifiedCount === 1;
    },

    /** Replaces passphrase and recovery code; false when the recovery code was used or the account closed meanwhile. */
    async replaceSecrets(input: {
      account: Account;
      passphraseHash: string;
      recoveryHash: string;
    }): Promise<boolean> {
      const { account, passphraseHash, recoveryHash } = input;
      const result = await AccountModel.updateOne(
        { _id: account._id, recoveryHash: account.recoveryHash, closedAt: null },
        { $set: { passphraseHash, recoveryHash } },
      );
      return result.modifiedCount === 1;
    },

    async close({ accountId, at }: { accountId: string; at: Date }): Promise<void> {
      await AccountModel.updateOne({ _id: accountId, closedAt: null }, { $set: { closedAt: at } });
    },
  };
}
