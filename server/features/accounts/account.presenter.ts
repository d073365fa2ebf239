import type { Me } from '../../../shared/contracts/accounts.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { Account } from './account.model.ts';

/** A person as other features know them. Not for leaving the server. */
export interface PersonFacts {
  accountId: string;
  role: Role;
  ageBand: AgeBand | null;
  /** A mentor's lasting alias, or a member of staff's desk name; null for mentees. */
  persona: Persona | null;
  closed: boolean;
}

/** An account for other features. */
export function presentPersonFacts({ _id, role, ageBand, persona, closedAt }: Account): PersonFacts {
  return {
    accountId: _id,
    role,
    ageBand,
    persona,
    closed: closedAt !== null,
  };
}

/** An account for its owner alone. */
export function presentMe(
  { role, signInName, ageBand, persona }: Account,
  screeningState: ScreeningState | null,
): Me {
  return { role, signInName, ageBand, persona, screeningState };
}
