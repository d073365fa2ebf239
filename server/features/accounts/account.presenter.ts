import type { Me } from '../../../shared/contracts/accounts.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { Account, AccountFacts } from './account.model.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import { openSignInName } from './signInName.ts';

/** A person as other features know them. Not for leaving the server. */
export interface PersonFacts {
  accountId: string;
  role: Role;
  ageBand: AgeBand | null;
  /** A mentor's lasting alias, or a member of staff's desk name; null for mentees. */
  persona: Persona | null;
  /** Empty for everyone but staff (R4). */
  approvedAgeBands: readonly AgeBand[];
  closed: boolean;
  hasSecondFactor: boolean;
}

/** An account for other features. */
export function presentPersonFacts(account: AccountFacts): PersonFacts {
  const { _id, role, ageBand, approvedAgeBands, persona, closedAt, secondFactor } = account;
  return {
    accountId: _id,
    role,
    ageBand,
    persona,
    approvedAgeBands,
    closed: closedAt !== null,
    hasSecondFactor: secondFactor !== null,
  };
}

/** An account for its owner alone. */
export async function presentMe(
  deps: Pick<AccountsDeps, 'sealer'>,
  account: Account,
  screeningState: ScreeningState | null,
): Promise<Me> {
  const { role, ageBand, persona } = account;
  const signInName = await openSignInName(deps, account);
  const hasSecondFactor = account.secondFactor !== null;
  return { role, signInName, ageBand, persona, screeningState, hasSecondFactor };
}
