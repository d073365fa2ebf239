import type { CaseRow, CaseView } from '../../../shared/contracts/moderation.ts';
import { isUnclocked, isVerdict } from '../../../shared/domain/moderation/decisions.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';

type Judgeable = Pick<CaseView, 'actions'>;

/** A case without a clock that no moderator has judged. */
export function isToRead(row: Pick<CaseRow, 'kind' | 'state'>): boolean {
  return isUnclocked(row) && isUndecided(row);
}

/** Whether this person may judge the case with one press. */
export function mayJudge({ actions }: Judgeable): boolean {
  return actions.some(isVerdict);
}

/** The actions other than verdicts. */
export function otherActions({ actions }: Judgeable) {
  return actions.filter((action) => !isVerdict(action));
}

/**
 * Id of the next case to read: the first in the queue that has no clock, is not judged and is not claimed by another person.
 * @param judgedId the case that was judged just now, which is left out
 * @returns null where the queue has none
 */
export function nextToRead(rows: readonly CaseRow[], judgedId: string): string | null {
  const isFree = (row: CaseRow) => row.claimedBy === null || row.claimedByMe;
  return rows.find((row) => row.id !== judgedId && isToRead(row) && isFree(row))?.id ?? null;
}
