import type { Persona } from '../../../shared/contracts/common.ts';
import type {
  HelpRequestView,
  IncomingRequest,
  PlaceInLine,
  Proposal,
  WaitsFor,
} from '../../../shared/contracts/matching.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import type { ReplyHabit } from '../../../shared/domain/time/replyHabit.ts';
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
  habit: ReplyHabit | null;
}

/** A suggestion as its mentee sees it. */
export function presentProposal(
  { publicId, topicIds, tagIds, byTurn }: ProposalRecord,
  { mentor, reasons }: { mentor: ShownMentor; reasons: Labels },
): Proposal {
  return {
    id: publicId,
    mentor: mentor.persona,
    about: mentor.about,
    reasons: reasonsFor({
      ...mentor,
      byTurn,
      topicReasons: labelsOf(topicIds, reasons.topics),
      tagReasons: labelsOf(tagIds, reasons.tags),
    }),
    standing: mentor.standing,
  };
}

/** A match request as its mentee sees it. */
export function presentOwnRequest(
  request: MatchRequest,
  { mentor, place }: { mentor: Persona; place: PlaceInLine | null },
): NonNullable<HelpRequestView['request']> {
  return {
    id: request.publicId,
    proposalId: request.proposalId,
    mentor,
    state: request.state,
    place,
    expiresAt: request.expiresAt.toISOString(),
    conversationId: request.conversationPublicId,
  };
}

/** A help request with its words, for its mentee alone. */
export function presentHelpRequest(
  helpRequest: HelpRequest,
  input: {
    words: string;
    handOver: string | null;
    proposals: Proposal[];
    request: HelpRequestView['request'];
  },
): HelpRequestView {
  return {
    id: helpRequest.publicId,
    topicIds: helpRequest.topicIds,
    tagIds: helpRequest.tagIds,
    oneQuestion: helpRequest.oneQuestion === true,
    helpLevel: helpRequest.helpLevel ?? null,
    tellWhenFree: helpRequest.tellSince !== undefined,
    ...input,
  };
}

/** A match request as its mentor sees it: topic and tags, no words, no name, no exact time (R51). */
export function presentIncoming(
  request: MatchRequest,
  { labels, waitsFor }: { labels: Labels; waitsFor: WaitsFor | null },
): IncomingRequest {
  return {
    id: request.publicId,
    topics: labelsOf(request.topicIds, labels.topics),
    tags: labelsOf(request.tagIds, labels.tags),
    oneQuestion: request.oneQuestion === true,
    expiresAt: floorToHour(request.expiresAt).toISOString(),
    waitsFor,
  };
}
