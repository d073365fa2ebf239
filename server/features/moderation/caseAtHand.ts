import type { ModerationCase } from './case.model.ts';

/** A case for features that act beside it. Not for leaving the server. */
export interface CaseAtHand extends Pick<
  ModerationCase,
  'kind' | 'state' | 'about' | 'conversationId' | 'personIds' | 'mentorId'
> {
  caseId: string;
}

/** Leaves out everything of a case but what such a feature needs. */
export function caseAtHandOf(found: ModerationCase): CaseAtHand {
  const { _id: caseId, kind, state, about, conversationId, personIds, mentorId } = found;
  return { caseId, kind, state, about, conversationId, personIds, mentorId };
}
