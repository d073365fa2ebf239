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
