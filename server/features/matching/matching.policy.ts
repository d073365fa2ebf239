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

/** Where a mentor begins of whom nothing is public yet (REP1: α₀ / (α₀ + β₀) = 9 / 10). */
export const PRIOR_RANK_MEAN = 0.9;

/** From here on more minutes are no reason to be suggested first. */
const FULLY_AVAILABLE_MINUTES = 30;
const BANDS_PER_UNIT = 50;
/** Keeps 0.9 × 50 in band 45, whatever the last binary digit. */
const ROUNDING = 1e-9;

export function hasTime({ minutesLeft }: Pick<Candidate, 'minutesLeft'>): boolean {
  return minutesLeft >= 1;
}

/** Bands of 0.02 of reputation × availability: inside one nobody is better than another. */
export function rankBand({ rankMean, minutesLeft }: Omit<Candidate, 'mentorId'>): number {
  const availability = Math.min(1, minutesLeft / FULLY_AVAILABLE_MINUTES);
  return Math.floor(rankMean * availability * BANDS_PER_UNIT + ROUNDING);
}

/** Best band first, by chance inside each, so that newcomers get seen. `random` gives 0 up to, not including, 1. */
export function rankMentors<C extends Candidate>(candidates: readonly C[], random: () => number): C[] {
  return candidates
    .map((candidate) => ({ candidate, band: rankBand(candidate), lot: random() }))
    .sort((a, b) => b.band - a.band || a.lot - b.lot)
    .map(({ candidate }) => candidate);
}

/** What of `asked` is in `offered`, in the order it was asked for. */
export function inCommon(asked: readonly string[], offered: readonly string[]): string[] {
  return asked.filter((id) => offered.includes(id));
}

/** Why these two, for the client to put into plain words; never empty. */
export function reasonsFor(input: {
  topicLabels: readonly string[];
  tagLabels: readonly string[];
  minutesLeft: number;
  standing: Standing;
}): Proposal['reasons'] {
  const { topicLabels, tagLabels, standing } = input;
  return [
    ...tagLabels.map((label) => ({ kind: 'tag' as const, label })),
    ...topicLabels.map((label) => ({ kind: 'topic' as const, label })),
    ...(hasTime(input) ? [{ kind: 'hasTime' as const }] : []),
    ...(standing.newMentor ? [{ kind: 'newMentor' as const }] : []),
  ];
}

/** Cut down to the hour, in UTC: what a mentor may know of when a young person acted. */
export function floorToHour(date: Date): Date {
  return new Date(Math.floor(date.getTime() / HOUR_MS) * HOUR_MS);
}
