import { isDeepStrictEqual } from 'node:util';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { listingsOf, PRIOR_RANK_MEAN, rankBandOf } from '../matching.policy.ts';

type RelistDeps = Pick<MatchingDeps, 'profiles' | 'reputation' | 'screening'>;

/**
 * Rewrites where mentors are found, from what is true of them now: after a change of screening or of the profile, after a release of ratings,
 * and where a search met an outdated listing. Joins a running transaction.
 */
export function relistMentors({ profiles, reputation, screening }: RelistDeps) {
  return async (mentorIds: readonly string[]): Promise<void> => {
    const found = mentorIds.length === 0 ? [] : await profiles.findMany(mentorIds);
    // Until an application is approved its mentor has no profile.
    if (found.length === 0) return;
    const bands = await screening.matchableBands(mentorIds);
    const means = await reputation.rankMeans(mentorIds);
    for (const profile of found) {
      const { mentorId, listings, rankMean, rankBand } = profile;
      const mean = means.get(mentorId) ?? PRIOR_RANK_MEAN;
      const facts = {
        listings: listingsOf(profile, bands.get(mentorId) ?? NO_BANDS),
        rankMean: mean,
        rankBand: rankBandOf(mean),
      };
      if (isDeepStrictEqual(facts, { listings, rankMean, rankBand })) continue;
      await profiles.setListing(mentorId, facts);
    }
  };
}

const NO_BANDS: readonly AgeBand[] = [];
