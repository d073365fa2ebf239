import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { inCommon, listingKey, queueMentors, rankMentors } from '../matching.policy.ts';
import type { Candidate } from '../matching.policy.ts';
import type { MatchedPerson } from '../matching.ports.ts';
import type { ListedProfile } from '../profile.model.ts';

/** A mentor under a listing, with what decides whether they are suggested now. */
export interface ListedMentor extends Candidate {
  profile: ListedProfile;
  /** Those of now; none where the listing is outdated. */
  ageBands: readonly AgeBand[];
  person: MatchedPerson | undefined;
  restricted: boolean;
}

interface PageInput {
  ageBand: AgeBand;
  topicIds: readonly string[];
  tagIds: readonly string[];
  /** For each of these topics or experiences a page is read, in both orders. */
  themeIds: readonly string[];
  skip: number;
  limit: number;
  /** Account ids of mentors who are left out. */
  seen: ReadonlySet<string>;
}

interface ListedPage {
  /** In the order of the rank, as far as the page knows it. */
  byRank: ListedMentor[];
  /** Who waits longest first. */
  byTurn: ListedMentor[];
  /** No one is listed after it. */
  isLast: boolean;
}

type ReadDeps = Pick<MatchingDeps, 'accounts' | 'profiles' | 'restrictions' | 'screening' | 'time'>;

const NOT_YET = new Date(0);

/**
 * A page of the mentors under some listings, those alone who share a topic with the need. Both orders are read at once, because what a search
 * costs is the number of its reads.
 */
export async function readListed(deps: ReadDeps, input: PageInput): Promise<ListedPage> {
  const byRank = await readRows(deps, { ...input, order: 'rank' });
  const byTurn = await readRows(deps, { ...input, order: 'waiting' });
  const mentors = await withFacts(deps, input, new Map([...byRank.rows, ...byTurn.rows]));
  const mentorsOf = ({ rows }: typeof byRank) => mentors.filter(({ mentorId }) => rows.has(mentorId));
  return {
    byRank: rankMentors(mentorsOf(byRank)),
    byTurn: queueMentors(mentorsOf(byTurn)),
    isLast: byRank.isLast && byTurn.isLast,
  };
}

/** The profiles of one page of each listing, each mentor once, without those that were seen. `isLast`: no listing has more. */
async function readRows(
  { profiles }: ReadDeps,
  { ageBand, topicIds, themeIds, order, skip, limit, seen }: PageInput & { order: 'rank' | 'waiting' },
): Promise<{ rows: Map<string, ListedProfile>; isLast: boolean }> {
  const found = new Map<string, ListedProfile>();
  let isLast = true;
  for (const themeId of themeIds) {
    const listing = listingKey(ageBand, themeId);
    const rows = await profiles.findListed({ listing, order, skip, limit });
    if (rows.length === limit) isLast = false;
    for (const row of rows)
      if (!seen.has(row.mentorId) && inCommon(topicIds, row.topicIds).length > 0)
        found.set(row.mentorId, row);
  }
  return { rows: found, isLast };
}

/** Adds to the profiles what decides on a suggestion: bands, minutes, restrictions, and the person. */
async function withFacts(
  deps: ReadDeps,
  { tagIds }: PageInput,
  rows: ReadonlyMap<string, ListedProfile>,
): Promise<ListedMentor[]> {
  const ids = [...rows.keys()];
  if (ids.length === 0) return [];
  const bands = await deps.screening.matchableBands(ids);
  const minutes = await deps.time.minutesToOffer(ids);
  const restricted = await deps.restrictions.outOfMatching(ids);
  const persons = await deps.accounts.findPersons(ids);
  return [...rows.values()].map((profile) => {
    const { mentorId, rankMean } = profile;
    return {
      mentorId,
      rankMean,
      profile,
      person: persons.get(mentorId),
      ageBands: bands.get(mentorId) ?? [],
      consideredAt: profile.consideredAt ?? NOT_YET,
      minutesLeft: minutes.get(mentorId) ?? 0,
      sharedExperiences: inCommon(tagIds, profile.tagIds).length,
      restricted: restricted.has(mentorId),
    };
  });
}
