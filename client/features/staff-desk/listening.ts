import type { CaseRow, CaseView } from '../../../shared/contracts/moderation.ts';
import { isJudgement } from '../../../shared/domain/moderation/decisions.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';

type Judgeable = Pick<CaseView, 'actions'>;

/** A listen case that no moderator has judged. */
export function isToRead(row: Pick<CaseRow, 'kind' | 'state'>): boolean {
  return row.kind === 'listen' && isUndecided(row);
}

/** Whether this person may judge what was heard here. */
export function mayJudge({ actions }: Judgeable): boolean {
  return actions.some(isJudgement);
}

/** The actions other than judgements. */
export function otherActions({ actions }: Judgeable) {
  return actions.filter((action) => !isJudgement(action));
}

/** The next listen case after `judgedId` in the order of the queue, skipping those another person has claimed. */
export function nextToRead(rows: readonly CaseRow[], judgedId: string): string | null {
  const isFree = (row: CaseRow) => row.claimedBy === null || row.claimedByMe;
  return rows.find((row) => row.id !== judgedId && isToRead(row) && isFree(row))?.id ?? null;
}
