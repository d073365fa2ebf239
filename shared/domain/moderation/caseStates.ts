/** The states of a case, in order (R21). */
export const CASE_STATES = ['open', 'triaged', 'inReview', 'actioned', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** States of a case that is not decided yet. */
export const AT_WORK: readonly CaseState[] = ['open', 'triaged', 'inReview'];

/** Whether no decision has settled the case yet: it waits for a moderator. */
export function isUndecided({ state }: { state: CaseState }): boolean {
  return AT_WORK.includes(state);
}
