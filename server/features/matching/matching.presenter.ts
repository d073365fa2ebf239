import type { Persona } from '../../../shared/contracts/common.ts';
import type { HelpRequestView, IncomingRequest, Proposal } from '../../../shared/contracts/matching.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import type { HelpRequest, ProposalRecord } from './helpRequest.model.ts';
import { floorToHour, reasonsFor } from './matching.policy.ts';
import type { MatchRequest } from './matchRequest.model.ts';
import type { Labels } from './topicLabels.ts';
import { labelsOf } from './topicLabels.ts';

/** What a mentee is shown of a mentor. */
export interface ShownMentor {
  persona: Persona;
  about: string;
  minutesLeft: number;
  standing: Standing;
}

/** To the mentee who gets the suggestion. */
export function presentProposal(
  { publicId, topicIds, tagIds }: ProposalRecord,
  { mentor, reasons }: { mentor: ShownMentor; reasons: Labels },
): Proposal {
  return {
    id: publicId,
    mentor: mentor.persona,
    about: mentor.about,
    reasons: reasonsFor({
      ...mentor,
      topicReasons: labelsOf(topicIds, reasons.topics),
      tagReasons: labelsOf(tagIds, reasons.tags),
    }),
    standing: mentor.standing,
  };
}

/** To the mentee who made the request. */
export function presentOwnRequest(
  request: MatchRequest,
  mentor: Persona,
): NonNullable<HelpRequestView['request']> {
  return {
    id: request.publicId,
    proposalId: request.proposalId,
    mentor,
    state: request.state,
    expiresAt: request.expiresAt.toISOString(),
    conversationId: request.conversationPublicId,
  };
}

/** To the mentee alone: these are their own words. */
export function presentHelpRequest(
  helpRequest: HelpRequest,
  input: { words: string; proposals: Proposal[]; request: HelpRequestView['request'] },
): HelpRequestView {
  return {
    id: helpRequest.publicId,
    topicIds: helpRequest.topicIds,
    tagIds: helpRequest.tagIds,
    helpLevel: helpRequest.helpLevel ?? null,
    ...input,
  };
}

/** To the mentor who was asked: topic and tags, no words, no name, no exact time (R51). */
export function presentIncoming(request: MatchRequest, labels: Labels): IncomingRequest {
  return {
    id: request.publicId,
    topics: labelsOf(request.topicIds, labels.topics),
    tags: labelsOf(request.tagIds, labels.tags),
    expiresAt: floorToHour(request.expiresAt).toISOString(),
  };
}
