import { newId } from '../../../platform/crypto/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { PRIOR_RANK_MEAN, rankBandOf } from '../matching.policy.ts';

/** Places of a new mentor; they can change the number. */
const PLACES = 3;

interface NewProfile {
  mentorId: string;
  topicIds: readonly string[];
}

/** Inserts the profile of a mentor who was just approved; the move lists them. Joins the running transaction. */
export function createProfile(deps: Pick<MatchingDeps, 'profiles'>) {
  return async ({ mentorId, topicIds }: NewProfile): Promise<void> => {
    const _id = newId();
    await deps.profiles.insert({
      _id,
      mentorId,
      about: null,
      topicIds: [...topicIds],
      tagIds: [],
      maxActiveConversations: PLACES,
      acceptingRequests: true,
      acceptances: 0,
      listings: [],
      rankMean: PRIOR_RANK_MEAN,
      rankBand: rankBandOf(PRIOR_RANK_MEAN),
      consideredAt: null,
    });
  };
}
