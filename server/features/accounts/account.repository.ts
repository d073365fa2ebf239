import { AppError } from '../../platform/http/index.ts';
import { isDuplicateKey } from '../../platform/db/index.ts';
import { AccountModel } from './account.model.ts';
import type { Account } from './account.model.ts';

export type AccountRepository = ReturnType<typeof createAccountRepository>;

export function createAccountRepository() {
  return {
    /** Throws `nameTaken` when the sign-in name is. */
    async insert(account: Account): Promise<void> {
      try {
        await AccountModel.create([account]);
      } catch (error) {
        if (isDuplicateKey(error)) throw new AppError('nameTaken');
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

    /** The names that mentors go by, each once. */
    aliasesOfMentors: (): Promise<string[]> => AccountModel.distinct('persona.alias', { role: 'mentor' }),

    /** False when the passphrase is another by now, or the account is closed. Conflicts with whatever changes either. */
    async countSignIn({ _id, passphraseHash }: Account): Promise<boolean> {
      const filter = { _id, passphraseHash, closedAt: null };
      return (await AccountModel.updateOne(filter, { $inc: { signIns: 1 } })).modifiedCount === 1;
    },

    /** Takes the code of this thirty seconds; false when it, or a later one, was taken before. */
    async takeCodeStep({ accountId, step }: { accountId: string; step: number }): Promise<boolean> {
      const result = await AccountModel.updateOne(
        { _id: accountId, 'secondFactor.lastStep': { $lt: step } },
        { $set: { 'secondFactor.lastStep': step } },
      );
      return result.modifiedCount === 1;
    },

    /** New secrets in place of the recovery code that was used; false when it was used, or the account closed, before. */
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
