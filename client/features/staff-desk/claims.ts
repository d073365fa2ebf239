import type { Role } from '../../../shared/contracts/actor.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';

/** Whether this person may take a case over from another member of staff, who has it now. */
export function mayTakeOver(
  { claimedBy, claimedByMe, state }: Pick<CaseRow, 'claimedBy' | 'claimedByMe' | 'state'>,
  role: Role,
): boolean {
  return role === 'safeguardingLead' && state !== 'closed' && claimedBy !== null && !claimedByMe;
}

/** Whether this person may take a case or let it go: it is not closed, and no other person has it. */
export function mayChangeClaim({
  claimedBy,
  claimedByMe,
  state,
}: Pick<CaseRow, 'claimedBy' | 'claimedByMe' | 'state'>): boolean {
  return state !== 'closed' && (claimedBy === null || claimedByMe);
}
