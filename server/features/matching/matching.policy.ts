import type { AgeBand } from '../../../shared/contracts/common.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { Proposal, WaitsFor } from '../../../shared/contracts/matching.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import type { ReplyHabit } from '../../../shared/domain/time/replyHabit.ts';
import { HOUR_MS } from '../../../shared/domain/units.ts';

/** A mentor who may be suggested, with what the order depends on. */
export interface Candidate {
  mentorId: string;
  /** Mean of the public view, from 0 to 1; below the public threshold it is the prior. */
  rankMean: number;
  minutesLeft: number;
  /** How many of the ticked experiences the mentor has too. */
  sharedExperiences: number;
  /** When the mentor was last suggested, or passed over. */
  consideredAt: Date;
}

/** The mean of a mentor without released numbers: that of the prior Beta(9, 1), 9 / (9 + 1) (REP1). */
export const PRIOR_RANK_MEAN = 0.9;

/** Minutes left from which more minutes do not improve the rank. */
const FULLY_AVAILABLE_MINUTES = 30;
const BANDS_PER_UNIT = 50;
/** Added before rounding down: 0.9 × 50 must be band 45 despite binary rounding. */
const ROUNDING = 1e-9;

/** Suggestions that go by rank; the rest go to those who were not suggested for longest (N9). */
export const PLACES_BY_RANK = LIMITS.suggestions - 1;

/** Whether a mentor has at least a minute left. */
export function hasTime({ minutesLeft }: Pick<Candidate, 'minutesLeft'>): boolean {
  return minutesLeft >= 1;
}

/**
 * A mean as a whole number of bands of 0.02. Mentors in one band rank alike.
 * @param mean from 0 to 1
 */
export function rankBandOf(mean: number): number {
  return Math.floor(mean * BANDS_PER_UNIT + ROUNDING);
}

/** The rank of a mentor for a need: the band of reputation × availability. */
export function rankBand({ rankMean, minutesLeft }: Pick<Candidate, 'rankMean' | 'minutesLeft'>): number {
  return rankBandOf(rankMean * Math.min(1, minutesLeft / FULLY_AVAILABLE_MINUTES));
}

type CandidateOrder = (a: Candidate, b: Candidate) => number;
const longestWaitFirst: CandidateOrder = (a, b) => a.consideredAt.getTime() - b.consideredAt.getTime();
const mostSharedFirst: CandidateOrder = (a, b) => b.sharedExperiences - a.sharedExperiences;

/** Most experiences in common first, then the best band, then who waits longest, so that new mentors are suggested too. */
export function rankMentors<C extends Candidate>(candidates: readonly C[]): C[] {
  return candidates.toSorted(
    (a, b) => mostSharedFirst(a, b) || rankBand(b) - rankBand(a) || longestWaitFirst(a, b),
  );
}

/** Who waits longest first, whatever the rank, so that no mentor with time is left out for good (N9). */
export function queueMentors<C extends Candidate>(candidates: readonly C[]): C[] {
  return candidates.toSorted(longestWaitFirst);
}

/** Names the mentors who may be suggested to an age band for a topic or an experience. */
export function listingKey(ageBand: AgeBand, themeId: string): string {
  return `${ageBand}|${themeId}`;
}

/** Where a mentor is found: nowhere while they take no requests or may be matched with no one. */
export function listingsOf(
  {
    acceptingRequests,
    topicIds,
    tagIds,
  }: { acceptingRequests: boolean; topicIds: readonly string[]; tagIds: readonly string[] },
  ageBands: readonly AgeBand[],
): string[] {
  if (!acceptingRequests) return [];
  return ageBands.flatMap((band) => [...topicIds, ...tagIds].map((theme) => listingKey(band, theme)));
}

/** Whether the account of a matchable mentor may be suggested: open, not restricted, and with a second factor where they may meet people under 18 (S15). */
export function mayBeAsked(mentor: {
  person: { closed: boolean; hasSecondFactor: boolean } | undefined;
  restricted: boolean;
  meetsMinors: boolean;
}): boolean {
  const { person, restricted, meetsMinors } = mentor;
  if (!person || person.closed || restricted) return false;
  return person.hasSecondFactor || !meetsMinors;
}

/** What a mentor has for a new mentee. */
export interface Capacity {
  /** Conversations that may begin now. */
  room: number;
  /** When minutes that are used up open again; null while there are some. */
  opensAt: Date | null;
}

/**
 * What a request waits for; null where the mentor may say yes to it. The first requests that fit are answered first: with room for two, the
 * third waits.
 * @param ahead earlier requests to the same mentor that may still be matched
 */
export function waitOf({ room, opensAt }: Capacity, ahead: number): WaitsFor | null {
  if (ahead >= room) return 'room';
  return opensAt === null ? null : 'minutes';
}

/** The ids of `asked` that are in `offered`, in the order of `asked`. */
export function inCommon(asked: readonly string[], offered: readonly string[]): string[] {
  return asked.filter((id) => offered.includes(id));
}

/** Why this mentor is suggested: what they have been through before what they can talk about. Never empty, as suggested mentors share a topic. */
export function reasonsFor(input: {
  topicReasons: readonly string[];
  tagReasons: readonly string[];
  minutesLeft: number;
  standing: Standing;
  byTurn: boolean;
  /** How soon the mentor answers; null where nothing can be said. */
  habit: ReplyHabit | null;
}): Proposal['reasons'] {
  const { topicReasons, tagReasons, standing, byTurn, habit } = input;
  return [
    ...tagReasons.map((words) => ({ kind: 'tag' as const, words })),
    ...topicReasons.map((words) => ({ kind: 'topic' as const, words })),
    ...(hasTime(input) ? [{ kind: 'hasTime' as const }] : []),
    ...(habit ? [{ kind: 'replies' as const, habit }] : []),
    ...(standing.newMentor ? [{ kind: 'newMentor' as const }] : []),
    ...(byTurn ? [{ kind: 'turn' as const }] : []),
  ];
}

/** Cut down to the hour, in UTC. A mentor is not told more exactly when a mentee acted. */
export function floorToHour(date: Date): Date {
  return new Date(Math.floor(date.getTime() / HOUR_MS) * HOUR_MS);
}
