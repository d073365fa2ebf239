import type { CaseRow } from '../../../shared/contracts/moderation.ts';

/** Whether this person may take a case or let it go: it is not closed, and no other person has it. */
export function mayChangeClaim({
  claimedBy,
  claimedByMe,
  state,
}: Pick<CaseRow, 'claimedBy' | 'claimedByMe' | 'state'>): boolean {
  return state !== 'closed' && (claimedBy === null || claimedByMe);
}
