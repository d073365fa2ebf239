import type { Proposal } from '../../../shared/contracts/matching.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import { HOUR_MS } from '../../../shared/domain/units.ts';

/** A mentor who may be suggested, with what the order depends on. */
export interface Candidate {
  mentorId: string;
  /** Mean of the public view, from 0 to 1; below the public threshold it is the prior. */
  rankMean: number;
  minutesLeft: number;
}

/** The mean of a mentor without released numbers: that of the prior Beta(9, 1), 9 / (9 + 1) (REP1). */
export const PRIOR_RANK_MEAN = 0.9;

/** Minutes left from which more minutes do not improve the rank. */
const FULLY_AVAILABLE_MINUTES = 30;
const BANDS_PER_UNIT = 50;
/** Added before rounding down: 0.9 × 50 must be band 45 despite binary rounding. */
const ROUNDING = 1e-9;

export function hasTime({ minutesLeft }: Pick<Candidate, 'minutesLeft'>): boolean {
  return minutesLeft >= 1;
}

/**
 * The rank as a whole number: reputation × availability in bands of 0.02. Mentors in one band rank alike.
 * @param candidate `rankMean`: from 0 to 1
 */
export function rankBand({ rankMean, minutesLeft }: Omit<Candidate, 'mentorId'>): number {
  const availability = Math.min(1, minutesLeft / FULLY_AVAILABLE_MINUTES);
  return Math.floor(rankMean * availability * BANDS_PER_UNIT + ROUNDING);
}

/**
 * Best band first, in random order inside each, so that new mentors are suggested too.
 * @param random a number from 0 up to, not including, 1
 */
export function rankMentors<C extends Candidate>(candidates: readonly C[], random: () => number): C[] {
  return candidates
    .map((candidate) => ({ candidate, band: rankBand(candidate), lot: random() }))
    .sort((a, b) => b.band - a.band || a.lot - b.lot)
    .map(({ candidate }) => candidate);
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
}): Proposal['reasons'] {
  const { topicReasons, tagReasons, standing } = input;
  return [
    ...tagReasons.map((words) => ({ kind: 'tag' as const, words })),
    ...topicReasons.map((words) => ({ kind: 'topic' as const, words })),
    ...(hasTime(input) ? [{ kind: 'hasTime' as const }] : []),
    ...(standing.newMentor ? [{ kind: 'newMentor' as const }] : []),
  ];
}

/** Cut down to the hour, in UTC. A mentor is not told more exactly when a mentee acted. */
export function floorToHour(date: Date): Date {
  return new Date(Math.floor(date.getTime() / HOUR_MS) * HOUR_MS);
}
