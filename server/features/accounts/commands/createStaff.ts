import type { StaffRole } from '../../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { newPersona } from '../newPersona.ts';
import { hashPassphrase } from '../passphrase.ts';
import { storedSignInName } from '../signInName.ts';
import { newSecondFactor, otpauthUri, secondFactorScope } from '../secondFactor.ts';

interface CreatedStaff {
  accountId: string;
  /** Authenticator secret in the clear; it is stored sealed. */
  otpauthUri: string;
}

/**
 * Creates a member of staff with a second factor, for demo people. Real ones are invited (`inviteStaff`).
 * @throws {AppError} nameTaken
 */
export function createStaff(deps: Pick<AccountsDeps, 'accounts' | 'audit' | 'clock' | 'config' | 'sealer'>) {
  const { accounts, audit, clock, sealer } = deps;
  return async (input: {
    role: StaffRole;
    deskName: string;
    /** Age bands whose cases this person may work (R4). */
    approvedAgeBands: readonly AgeBand[];
    signInName: string;
    passphrase: string;
    demo?: boolean;
  }): Promise<CreatedStaff> => {
    const { role, deskName, approvedAgeBands, signInName, passphrase, demo = false } = input;
    const accountId = newId();
    const secret = newSecondFactor();
    const account: Account = {
      _id: accountId,
      ...(await storedSignInName(deps, { accountId, signInName })),
      role,
      ageBand: null,
      bandReviewAt: null,
      approvedAgeBands: [...approvedAgeBands],
      persona: { ...newPersona(), alias: deskName },
      passphraseHash: await hashPassphrase(passphrase),
      recoveryHash: null,
      secondFactor: {
        secret: await sealer.seal({ ...secondFactorScope(accountId), text: secret }),
        lastStep: 0,
      },
      offeredSecondFactor: null,
      demo,
      signIns: 0,
      staffId: newPublicId(),
      createdAt: clock.now(),
      closedAt: null,
    };
    await inTransaction(async () => {
      await accounts.insert(account);
      const subject = { kind: 'account', id: accountId };
      await audit.record({ actorId: null, action: `staff.created.${role}`, subject });
    });
    return { accountId, otpauthUri: otpauthUri({ secret, label: signInName }) };
  };
}
