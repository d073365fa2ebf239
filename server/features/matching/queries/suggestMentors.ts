import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { newPublicId } from '../../../platform/crypto/index.ts';
import type { ProposalRecord } from '../helpRequest.model.ts';
import { hasRoomFor, personaOf } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { hasTime, inCommon, PRIOR_RANK_MEAN, rankMentors } from '../matching.policy.ts';
import type { Candidate } from '../matching.policy.ts';
import type { Profile } from '../profile.model.ts';

type SuggestDeps = Pick<
  MatchingDeps,
  'accounts' | 'conversations' | 'profiles' | 'reputation' | 'restrictions' | 'screening' | 'time'
>;

interface Need {
  menteeId: string;
  ageBand: AgeBand;
  topicIds: readonly string[];
  tagIds: readonly string[];
  /** Account ids of mentors who are not suggested. */
  exclude?: readonly string[];
}

/**
 * Up to three mentors who may be matched with this mentee, share a topic, and have time and room (R1, R4, R11). Each has another
 * alias, so that the mentee can tell them apart.
 */
export function suggestMentors(deps: SuggestDeps) {
  return async (need: Need): Promise<ProposalRecord[]> => {
    const candidates = await findCandidates(deps, need);
    const proposals: ProposalRecord[] = [];
    const aliases = new Set<string>();
    for (const { mentorId, profile } of rankMentors(candidates, Math.random)) {
      if (proposals.length === LIMITS.suggestions) break;
      if (!(await hasRoomFor(deps, { profile, menteeId: need.menteeId }))) continue;
      const persona = await personaOf(deps, mentorId);
      if (!persona || aliases.has(persona.alias)) continue;
      aliases.add(persona.alias);
      const topicIds = inCommon(need.topicIds, profile.topicIds);
      const tagIds = inCommon(need.tagIds, profile.tagIds);
      proposals.push({ publicId: newPublicId(), mentorId, topicIds, tagIds });
    }
    return proposals;
  };
}

async function findCandidates(
  { profiles, reputation, screening, time }: SuggestDeps,
  { ageBand, topicIds, exclude = [] }: Need,
): Promise<(Candidate & { profile: Profile })[]> {
  const matchable = await screening.matchableMentors(ageBand);
  const mentorIds = matchable.filter((mentorId) => !exclude.includes(mentorId));
  const found = await profiles.findCandidates({ mentorIds, topicIds });
  const ids = found.map(({ mentorId }) => mentorId);
  const minutes = await time.minutesToOffer(ids);
  const rankMeans = await reputation.rankMeans(ids);
  return found
    .map((profile) => ({
      mentorId: profile.mentorId,
      minutesLeft: minutes.get(profile.mentorId) ?? 0,
      rankMean: rankMeans.get(profile.mentorId) ?? PRIOR_RANK_MEAN,
      profile,
    }))
    .filter(hasTime);
}
