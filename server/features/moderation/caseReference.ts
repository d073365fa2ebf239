import type { ModerationCase } from './case.model.ts';

/** The fields of a case that other features need for an act in it. Holds internal ids: it must not leave the server. */
export interface CaseReference extends Pick<
  ModerationCase,
  'kind' | 'state' | 'about' | 'conversationId' | 'personIds' | 'mentorId'
> {
  caseId: string;
}

/** What other features may know of a case: no words, no findings. */
export function caseReferenceOf(found: ModerationCase): CaseReference {
  const { _id: caseId, kind, state, about, conversationId, personIds, mentorId } = found;
  return { caseId, kind, state, about, conversationId, personIds, mentorId };
}
