import { randomInt } from 'node:crypto';
import type { AgeBand, Persona } from '../../../../shared/contracts/common.ts';
import { makePersona } from '../../../../shared/domain/names/generate.ts';
import { hashSecret, newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { newRecoveryCode, plainRecoveryCode } from '../recoveryCode.ts';

/**
 * Who joins: a mentee has an age band and, in each conversation, a new alias; a mentor one lasting alias, which no other mentor
 * has as long as there are words enough.
 */
export type Joining = { role: 'mentee'; ageBand: AgeBand } | { role: 'mentor' };

export interface OpenedAccount {
  account: Account;
  /** Shown once; only its hash is stored. */
  recoveryCode: string;
}

/** A new account of a young person or a volunteer. Throws `nameTaken`. */
export function openAccount(deps: Pick<AccountsDeps, 'accounts' | 'clock' | 'screening'>) {
  return async (input: {
    joining: Joining;
    signInName: string;
    passphrase: string;
    demo?: boolean;
  }): Promise<OpenedAccount> => {
    const { joining, signInName, passphrase, demo = false } = input;
    const recoveryCode = newRecoveryCode();
    const createdAt = deps.clock.now();
    const account: Account = {
      _id: newId(),
      signInName,
      role: joining.role,
      ageBand: joining.role === 'mentee' ? joining.ageBand : null,
      bandReviewAt: joining.role === 'mentee' ? aYearAfter(createdAt) : null,
      persona:
        joining.role === 'mentor' ? newPersona({ aliases: await deps.accounts.aliasesOfMentors() }) : null,
      passphraseHash: await hashPassphrase(passphrase),
      recoveryHash: await hashRecoveryCode(recoveryCode),
      secondFactor: null,
      demo,
      signIns: 0,
      createdAt,
      closedAt: null,
    };
    await inTransaction(async () => {
      await deps.accounts.insert(account);
      if (joining.role === 'mentor') await deps.screening.begin({ mentorId: account._id });
    });
    return { account, recoveryCode };
  };
}

/** The same words typed on another keyboard are the same passphrase. */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFKC');
}

export function hashPassphrase(typed: string): Promise<string> {
  return hashSecret(plainPassphrase(typed));
}

export function hashRecoveryCode(code: string): Promise<string> {
  return hashSecret(plainRecoveryCode(code));
}

/** A generated alias and face, unlike those that stand beside it already. */
export function newPersona(
  beside: { avatars?: readonly number[]; aliases?: readonly string[] } = {},
): Persona {
  return makePersona(randomInt, beside);
}

function aYearAfter(date: Date): Date {
  const later = new Date(date);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}
