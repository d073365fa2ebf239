import { STAFF_ROLES } from '../../../shared/contracts/actor.ts';
import type { Role, StaffRole } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AccountModel } from './account.model.ts';
import type { Account, AccountFacts } from './account.model.ts';

/** Changes the account, unless its passphrase was changed or it was closed since it was read. */
async function changeUnchanged(
  { _id, passphraseHash }: Account,
  change: Partial<Pick<Account, 'passphraseHash' | 'recoveryHash' | 'offeredSecondFactor'>>,
): Promise<boolean> {
  const result = await AccountModel.updateOne({ _id, passphraseHash, closedAt: null }, { $set: change });
  return result.matchedCount === 1;
}

/** Aliases are not unique; a search lists no more than these. */
const MAX_CALLED = 50;

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

    findFacts: (accountIds: readonly string[]): Promise<AccountFacts[]> =>
      AccountModel.find(
        { _id: { $in: [...accountIds] } },
        { role: 1, ageBand: 1, approvedAgeBands: 1, persona: 1, closedAt: 1, secondFactor: 1 },
      ).lean<AccountFacts[]>(),

    /** Ids of the mentors with this lasting alias. */
    async findMentorsCalled(alias: string): Promise<string[]> {
      const found = await AccountModel.find({ role: 'mentor', 'persona.alias': alias }, { _id: 1 })
        .limit(MAX_CALLED)
        .lean<Pick<Account, '_id'>[]>();
      return found.map(({ _id }) => _id);
    },

    /** Open accounts of these roles, the oldest first. */
    listOpenOfRoles: (roles: readonly Role[]): Promise<Account[]> =>
      AccountModel.find({ role: { $in: [...roles] }, closedAt: null })
        .sort({ createdAt: 1 })
        .lean<Account[]>(),

    /** By the keyed hash of the sign-in name. */
    findByNameHash: (signInNameHash: string): Promise<Account | null> =>
      AccountModel.findOne({ signInNameHash }).lean<Account>(),

    isNameTaken: async (signInNameHash: string): Promise<boolean> =>
      (await AccountModel.exists({ signInNameHash })) !== null,

    /** The aliases of all mentors, without repeats. */
    aliasesOfMentors: (): Promise<string[]> => AccountModel.distinct('persona.alias', { role: 'mentor' }),

    /**
     * Counts a sign-in of the account that was read.
     * @returns false when the passphrase or the role was changed, the second factor taken away, or the account closed meanwhile; conflicts with a
     * transaction that does one of these.
     */
    async countSignIn({ _id, passphraseHash, role, secondFactor }: Account): Promise<boolean> {
      const hasFactor = secondFactor && { secondFactor: { $ne: null } };
      const filter = { _id, passphraseHash, role, closedAt: null, ...hasFactor };
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

    /** Replaces passphrase and recovery code, and removes the second factor, which may be lost; false when the recovery code was used or the account closed meanwhile. */
    async replaceSecrets(input: {
      account: Account;
      passphraseHash: string;
      recoveryHash: string;
    }): Promise<boolean> {
      const { account, passphraseHash, recoveryHash } = input;
      const result = await AccountModel.updateOne(
        { _id: account._id, recoveryHash: account.recoveryHash, closedAt: null },
        { $set: { passphraseHash, recoveryHash, secondFactor: null, offeredSecondFactor: null } },
      );
      return result.modifiedCount === 1;
    },

    /** Replaces the passphrase. @returns false when it was changed, or the account closed, since it was read */
    replacePassphrase: ({ account, passphraseHash }: { account: Account; passphraseHash: string }) =>
      changeUnchanged(account, { passphraseHash }),

    /** Replaces the recovery code. @returns false when the passphrase was changed, or the account closed, since it was read */
    replaceRecoveryCode: ({ account, recoveryHash }: { account: Account; recoveryHash: string }) =>
      changeUnchanged(account, { recoveryHash }),

    /** Stores a secret that is offered. @returns false when the passphrase was changed, or the account closed, since it was read */
    offerSecondFactor: ({ account, secret }: { account: Account; secret: SealedText }) =>
      changeUnchanged(account, { offeredSecondFactor: secret }),

    /** Members of staff, closed ones included, by desk name. */
    listStaff: (): Promise<Account[]> =>
      AccountModel.find({ role: { $in: [...STAFF_ROLES] } })
        .sort({ 'persona.alias': 1 })
        .lean<Account[]>(),

    findStaff: (staffId: string): Promise<Account | null> =>
      AccountModel.findOne({ staffId }).lean<Account>(),

    countOpenAdmins: (): Promise<number> => AccountModel.countDocuments({ role: 'admin', closedAt: null }),

    /** Gives an open account another role; conflicts with a sign-in and with the closing of the account. */
    async setRole(input: {
      accountId: string;
      role: StaffRole;
      approvedAgeBands: AgeBand[];
    }): Promise<boolean> {
      const { accountId: _id, role, approvedAgeBands } = input;
      const result = await AccountModel.updateOne(
        { _id, closedAt: null },
        { $set: { role, approvedAgeBands }, $inc: { signIns: 1 } },
      );
      return result.modifiedCount === 1;
    },

    /** Takes the second factor of an open account away, or sets another one; false for a closed account. */
    async replaceSecondFactor(input: {
      accountId: string;
      secondFactor: Account['secondFactor'];
    }): Promise<boolean> {
      const { accountId: _id, secondFactor } = input;
      const result = await AccountModel.updateOne(
        { _id, closedAt: null },
        { $set: { secondFactor, offeredSecondFactor: null }, $inc: { signIns: 1 } },
      );
      return result.modifiedCount === 1;
    },

    async enrol({ accountId, secret }: { accountId: string; secret: SealedText }): Promise<void> {
      await AccountModel.updateOne({ _id: accountId }, { $set: { secondFactor: { secret, lastStep: 0 } } });
    },

    /** Makes an offered secret the second factor. @returns false when another secret was offered meanwhile */
    async setSecondFactor(input: {
      accountId: string;
      secret: SealedText;
      lastStep: number;
    }): Promise<boolean> {
      const { accountId, secret, lastStep } = input;
      const result = await AccountModel.updateOne(
        { _id: accountId, 'offeredSecondFactor.ct': secret.ct },
        { $set: { secondFactor: { secret, lastStep }, offeredSecondFactor: null } },
      );
      return result.modifiedCount === 1;
    },

    /** False for an account that is closed or gone. */
    showsLiveSigns: async (accountId: string): Promise<boolean> =>
      (await AccountModel.exists({ _id: accountId, showsLiveSigns: true, closedAt: null })) !== null,

    /** False where the choice in force stayed the same. */
    async setLiveSigns({ accountId, shown }: { accountId: string; shown: boolean }): Promise<boolean> {
      const change = { $set: { showsLiveSigns: shown } };
      const before = await AccountModel.findOneAndUpdate({ _id: accountId }, change).lean<Account>();
      return (before?.showsLiveSigns ?? false) !== shown;
    },

    async drop(accountId: string): Promise<void> {
      await AccountModel.deleteOne({ _id: accountId });
    },

    async close({ accountId, at }: { accountId: string; at: Date }): Promise<void> {
      await AccountModel.updateOne({ _id: accountId, closedAt: null }, { $set: { closedAt: at } });
    },
  };
}
