/** R21: a case on its way. */
export const CASE_STATES = ['open', 'triaged', 'inReview', 'actioned', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Nobody has decided yet. */
export const AT_WORK: readonly CaseState[] = ['open', 'triaged', 'inReview'];

/** Whether no decision has settled the case yet: it waits for a moderator. */
export function isUndecided({ state }: { state: CaseState }): boolean {
  return AT_WORK.includes(state);
}
