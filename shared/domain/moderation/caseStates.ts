/** R21: a case on its way. */
export const CASE_STATES = ['open', 'triaged', 'inReview', 'actioned', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Nobody has decided yet. */
export const AT_WORK: readonly CaseState[] = ['open', 'triaged', 'inReview'];

/** Whether a case in this state waits for a moderator. */
export function awaitsModerator(state: CaseState): boolean {
  return AT_WORK.includes(state);
}
