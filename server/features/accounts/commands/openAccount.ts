import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { newPersona } from '../newPersona.ts';
import { hashPassphrase } from '../passphrase.ts';
import { hashRecoveryCode, newRecoveryCode } from '../recoveryCode.ts';
import { storedSignInName } from '../signInName.ts';

/**
 * The role that is joined. A mentee has an age band and a new alias in each conversation; a mentor has one lasting alias, which differs
 * from every other mentor's as long as there are words enough.
 */
export type JoiningRole =
  | { role: 'mentee'; ageBand: AgeBand }
  | { role: 'mentor'; invitation?: string | undefined };

interface OpenedAccount {
  account: Account;
  /** Shown once; only its hash is stored. */
  recoveryCode: string;
}

/**
 * Opens the account of a mentee, or of a mentor with an empty application. Joins the running transaction.
 * @throws {AppError} nameTaken
 */
export function openAccount(
  deps: Pick<AccountsDeps, 'accounts' | 'clock' | 'config' | 'screening' | 'sealer'>,
) {
  return async (input: {
    joining: JoiningRole;
    signInName: string;
    passphrase: string;
    demo?: boolean;
  }): Promise<OpenedAccount> => {
    const { joining, signInName, passphrase, demo = false } = input;
    const accountId = newId();
    const isMentee = joining.role === 'mentee';
    const recoveryCode = newRecoveryCode();
    const createdAt = deps.clock.now();
    const account: Account = {
      _id: accountId,
      ...(await storedSignInName(deps, { accountId, signInName })),
      role: joining.role,
      ageBand: isMentee ? joining.ageBand : null,
      approvedAgeBands: [],
      bandReviewAt: isMentee ? aYearAfter(createdAt) : null,
      persona: isMentee ? null : newPersona({ aliases: await deps.accounts.aliasesOfMentors() }),
      passphraseHash: await hashPassphrase(passphrase),
      recoveryHash: await hashRecoveryCode(recoveryCode),
      secondFactor: null,
      offeredSecondFactor: null,
      demo,
      signIns: 0,
      staffId: null,
      createdAt,
      closedAt: null,
    };
    await inTransaction(async () => {
      await deps.accounts.insert(account);
      if (joining.role === 'mentor')
        await deps.screening.begin({ mentorId: account._id, invitation: joining.invitation });
    });
    return { account, recoveryCode };
  };
}

/** The same day of the next year. */
function aYearAfter(date: Date): Date {
  const later = new Date(date);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}
