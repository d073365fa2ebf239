import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { inCommon, listingKey } from '../matching.policy.ts';
import type { Candidate } from '../matching.policy.ts';
import type { MatchedPerson } from '../matching.ports.ts';
import type { Profile } from '../profile.model.ts';

/** A mentor under a listing, with what decides whether they are suggested now. */
export interface ListedMentor extends Candidate {
  profile: Profile;
  /** Of now: none where the listing is outdated. */
  ageBands: readonly AgeBand[];
  person: MatchedPerson | undefined;
  restricted: boolean;
}

interface ListedPage {
  ageBand: AgeBand;
  topicIds: readonly string[];
  tagIds: readonly string[];
  /** Of each of these topics or experiences a page is read. */
  themeIds: readonly string[];
  order: 'rank' | 'waiting';
  skip: number;
  limit: number;
  /** Account ids of mentors who are left out. */
  seen: ReadonlySet<string>;
}

const NOT_YET = new Date(0);

/** A page of the mentors under some listings, those alone who share a topic with the need. */
export async function readListed(
  deps: Pick<MatchingDeps, 'accounts' | 'profiles' | 'restrictions' | 'screening' | 'time'>,
  { ageBand, topicIds, tagIds, themeIds, order, skip, limit, seen }: ListedPage,
): Promise<{ mentors: ListedMentor[]; isLast: boolean }> {
  const found = new Map<string, Profile>();
  let isLast = true;
  for (const themeId of themeIds) {
    const listing = listingKey(ageBand, themeId);
    const rows = await deps.profiles.findListed({ listing, order, skip, limit });
    if (rows.length === limit) isLast = false;
    for (const row of rows)
      if (!seen.has(row.mentorId) && inCommon(topicIds, row.topicIds).length > 0)
        found.set(row.mentorId, row);
  }
  const ids = [...found.keys()];
  if (ids.length === 0) return { mentors: [], isLast };
  const bands = await deps.screening.matchableBands(ids);
  const minutes = await deps.time.minutesToOffer(ids);
  const restricted = await deps.restrictions.outOfMatching(ids);
  const persons = await deps.accounts.findPersons(ids);
  const mentors = [...found.values()].map((profile) => {
    const { mentorId, rankMean } = profile;
    const ageBands = bands.get(mentorId) ?? [];
    return {
      ...{ mentorId, rankMean, profile, ageBands, person: persons.get(mentorId) },
      consideredAt: profile.consideredAt ?? NOT_YET,
      minutesLeft: minutes.get(mentorId) ?? 0,
      sharedExperiences: inCommon(tagIds, profile.tagIds).length,
      restricted: restricted.has(mentorId),
    };
  });
  return { mentors, isLast };
}
