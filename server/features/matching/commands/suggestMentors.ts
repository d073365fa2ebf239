import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { newPublicId } from '../../../platform/crypto/index.ts';
import type { ProposalRecord } from '../helpRequest.model.ts';
import { hasPlace } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import {
  hasTime,
  inCommon,
  mayBeAsked,
  PLACES_BY_RANK,
  queueMentors,
  rankMentors,
} from '../matching.policy.ts';
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
  proposals: ProposalRecord[];
  /** Mentors who were looked at; nobody is looked at twice. */
  seen: Set<string>;
  aliases: Set<string>;
  /** Suggested, or passed over for want of time or room: they go to the end of the queue. */
  considered: string[];
  /** Listed though they may not be matched with this age band. */
  outdated: string[];
}

/** Rows that are read of each listing at first; four times as many each time that nobody among them fits. */
const FIRST_PAGE = 24;
const NEXT_PAGE_FACTOR = 4;

/**
 * Up to three mentors who may be matched with this mentee, share a topic, and have time and room (R1, R4, R11). Those who share a ticked
 * experience come first. All places but the last go by rank, the last to the mentor who was not suggested for longest (N9). Each has
 * another alias, so that the mentee can tell them apart.
 */
export function suggestMentors(deps: MatchingDeps) {
  const relist = relistMentors(deps);
  return async (need: Need): Promise<ProposalRecord[]> => {
    const nobody = { proposals: [], considered: [], outdated: [] };
    const search: Search = { need, seen: new Set(need.exclude), aliases: new Set(), ...nobody };
    for (const themeIds of [need.tagIds, need.topicIds]) {
      await fillPlaces(deps, search, { themeIds, order: 'rank', places: PLACES_BY_RANK });
      await fillPlaces(deps, search, { themeIds, order: 'waiting', places: LIMITS.suggestions });
    }
    const { considered, proposals } = search;
    const movedBack = need.isRepeated ? proposals.map(({ mentorId }) => mentorId) : considered;
    await deps.profiles.noteConsidered(movedBack, deps.clock.now());
    await relist(search.outdated);
    return search.proposals;
  };
}

interface Filling {
  themeIds: readonly string[];
  order: 'rank' | 'waiting';
  /** Suggestions in all after which it ends. */
  places: number;
}

/** Walks through the listings of some topics or experiences, page by page, until the places are taken. */
async function fillPlaces(deps: MatchingDeps, search: Search, filling: Filling): Promise<void> {
  const { themeIds, order, places } = filling;
  let skip = 0;
  for (let limit = FIRST_PAGE; search.proposals.length < places; limit *= NEXT_PAGE_FACTOR) {
    const page = await readListed(deps, { ...search.need, themeIds, order, skip, limit, seen: search.seen });
    const inOrder = order === 'rank' ? rankMentors(page.mentors) : queueMentors(page.mentors);
    for (const mentor of inOrder) {
      if (search.proposals.length === places) break;
      await consider(deps, search, { mentor, byTurn: order === 'waiting' });
    }
    if (page.isLast) return;
    skip += limit;
  }
}

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
  if (await deps.conversations.everTalked({ menteeId: need.menteeId, mentorId })) return;
  search.considered.push(mentorId);
  if (!person?.persona || !hasTime(mentor)) return;
  const meetsMinors = await deps.screening.mayMeetMinors(mentorId);
  if (!mayBeAsked({ person, restricted, meetsMinors })) return;
  if (!(await hasPlace(deps, profile))) return;
  aliases.add(person.persona.alias);
  const topicIds = inCommon(need.topicIds, profile.topicIds);
  const tagIds = inCommon(need.tagIds, profile.tagIds);
  proposals.push({ publicId: newPublicId(), mentorId, topicIds, tagIds, byTurn });
}
