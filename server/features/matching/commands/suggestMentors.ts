import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { newPublicId } from '../../../platform/crypto/index.ts';
import type { ProposalRecord } from '../helpRequest.model.ts';
import { hasPlace } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { hasTime, inCommon, mayBeAsked, PLACES_BY_RANK } from '../matching.policy.ts';
import { readListed } from '../queries/readListed.ts';
import type { ListedMentor } from '../queries/readListed.ts';
import { relistMentors } from './relistMentors.ts';

interface Need {
  menteeId: string;
  ageBand: AgeBand;
  topicIds: readonly string[];
  tagIds: readonly string[];
  /** Account ids of mentors who are not suggested. */
  exclude?: readonly string[];
  /** A search that is made again and again: mentors who are passed over keep their turn. */
  isRepeated?: boolean;
}

/** A search under way. */
interface Search {
  need: Need;
  /** Mentors whom the mentee has, or had, a conversation with. */
  talkedWith: ReadonlySet<string>;
  proposals: ProposalRecord[];
  /** Mentors who were looked at; no one is looked at twice. */
  seen: Set<string>;
  aliases: Set<string>;
  /** Suggested, or passed over for want of time or room: they go to the end of the queue. */
  considered: string[];
  /** Listed though they may not be matched with this age band. */
  outdated: string[];
}

/** Rows that are read of each listing in each order at first; four times as many each time that too few among them fit. */
const FIRST_PAGE = 6;
const NEXT_PAGE_FACTOR = 4;

/**
 * Up to three mentors who may be matched with this mentee, share a topic, and have time and room (R1, R4, R11). Those who share a ticked
 * experience come first. All places but the last go by rank, the last to the mentor who was not suggested for longest (N9). Each has
 * another alias, so that the mentee can tell them apart.
 */
export function suggestMentors(deps: MatchingDeps) {
  const relist = relistMentors(deps);
  return async (need: Need): Promise<ProposalRecord[]> => {
    const talkedWith = await deps.conversations.mentorsOf(need.menteeId);
    const nobody = { proposals: [], considered: [], outdated: [] };
    const search: Search = {
      need,
      talkedWith,
      ...nobody,
      seen: new Set(need.exclude),
      aliases: new Set(),
    };
    await fillPlaces(deps, search, need.tagIds);
    await fillPlaces(deps, search, need.topicIds);
    const { considered, proposals } = search;
    const movedBack = need.isRepeated ? proposals.map(({ mentorId }) => mentorId) : considered;
    await deps.profiles.noteConsidered(movedBack, deps.clock.now());
    await relist(search.outdated);
    return proposals;
  };
}

/** Walks through the listings of some topics or experiences, page by page, until the places are taken. */
async function fillPlaces(deps: MatchingDeps, search: Search, themeIds: readonly string[]): Promise<void> {
  if (themeIds.length === 0) return;
  const byTurn: ListedMentor[] = [];
  let skip = 0;
  for (let limit = FIRST_PAGE; search.proposals.length < LIMITS.suggestions; limit *= NEXT_PAGE_FACTOR) {
    const page = await readListed(deps, { ...search.need, themeIds, skip, limit, seen: search.seen });
    byTurn.push(...page.byTurn);
    await take(deps, search, { from: page.byRank, places: PLACES_BY_RANK, byTurn: false });
    // The last place is by turn only once those by rank are taken, or no one is left for them.
    if (search.proposals.length >= PLACES_BY_RANK || page.isLast)
      await take(deps, search, { from: byTurn, places: LIMITS.suggestions, byTurn: true });
    if (page.isLast) return;
    skip += limit;
  }
}

interface Taking {
  from: readonly ListedMentor[];
  /** Suggestions in all after which it ends. */
  places: number;
  byTurn: boolean;
}

/** Considers mentors one after the other, until `places` are filled. */
async function take(deps: MatchingDeps, search: Search, { from, places, byTurn }: Taking): Promise<void> {
  for (const mentor of from) {
    if (search.proposals.length >= places) return;
    if (!search.seen.has(mentor.mentorId)) await consider(deps, search, { mentor, byTurn });
  }
}

/** Adds one mentor to the proposals, if they fit this need and may be asked now. */
async function consider(
  deps: MatchingDeps,
  search: Search,
  { mentor, byTurn }: { mentor: ListedMentor; byTurn: boolean },
): Promise<void> {
  const { profile, mentorId, ageBands, person, restricted } = mentor;
  const { need, proposals, aliases } = search;
  search.seen.add(mentorId);
  if (!ageBands.includes(need.ageBand)) return void search.outdated.push(mentorId);
  // The alias is free and the pair is new for other needs: these mentors keep their place in the queue.
  if (person?.persona && aliases.has(person.persona.alias)) return;
  if (search.talkedWith.has(mentorId)) return;
  search.considered.push(mentorId);
  if (!person?.persona || !hasTime(mentor)) return;
  const meetsMinors = !person.hasSecondFactor && (await deps.screening.mayMeetMinors(mentorId));
  if (!mayBeAsked({ person, restricted, meetsMinors })) return;
  if (!(await hasPlace(deps, profile))) return;
  aliases.add(person.persona.alias);
  const topicIds = inCommon(need.topicIds, profile.topicIds);
  const tagIds = inCommon(need.tagIds, profile.tagIds);
  proposals.push({ publicId: newPublicId(), mentorId, topicIds, tagIds, byTurn });
}
