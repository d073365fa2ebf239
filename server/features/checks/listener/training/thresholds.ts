import type { AttentionThresholds } from '../../../../../shared/contracts/attention.ts';
import type { MeasuredShare } from '../../../../../shared/domain/moderation/attentionLoad.ts';
import type { HeadValues } from '../heads.ts';
import type { Line } from './lines.ts';
import { isInnocent } from './lines.ts';
import { ORDINARY_CHAT, SETTINGS } from './settings.ts';

/** A line with its scores by a model that has not seen its writer. */
export interface ScoredLine {
  line: Line;
  scores: HeadValues;
}

/** The score that at most this share of the values lies above. */
function thresholdAt(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => other - one);
  return sorted[Math.floor(share * sorted.length)] ?? Infinity;
}

/** The scores of innocent lines that are close to a sign of risk, of one side. */
function hardInnocents(scored: readonly ScoredLine[], from: Line['from']): HeadValues[] {
  return scored
    .filter(({ line }) => isInnocent(line) && line.from === from && !ORDINARY_CHAT.includes(line.writer))
    .map(({ scores }) => scores);
}

/**
 * What to add to the scores of encouraging harm so that one threshold serves it and grooming: at it, the same share of mentors'
 * innocents would be flagged for either.
 */
export function shiftOfEncouragesHarm(scored: readonly ScoredLine[]): number {
  const proper = hardInnocents(scored, 'mentor');
  /** The threshold at which so many proper lines of mentors would ask for a review. */
  const reviewThresholdOf = (head: 'grooming' | 'encouragesHarm'): number =>
    thresholdAt(
      proper.map((scores) => scores[head]),
      SETTINGS.shares.mentor.review,
    );
  return rounded(reviewThresholdOf('grooming') - reviewThresholdOf('encouragesHarm'));
}

/** Lines with the shift added, which the first `judged` of them decide. */
export function onOneScale(scored: readonly ScoredLine[], judged: number): ScoredLine[] {
  const shift = shiftOfEncouragesHarm(scored.slice(0, judged));
  return scored.map(({ line, scores }) => ({
    line,
    scores: { ...scores, encouragesHarm: scores.encouragesHarm + shift },
  }));
}

/** Thresholds at fixed shares of the hard innocents of each side. */
export function chooseThresholds(scored: readonly ScoredLine[]): AttentionThresholds {
  const { mentee, mentor } = SETTINGS.shares;
  const ofMentees = hardInnocents(scored, 'mentee').map((scores) => judgedScore('mentee', scores));
  const ofMentors = hardInnocents(scored, 'mentor').map((scores) => judgedScore('mentor', scores));
  return {
    mentee: {
      offer: rounded(thresholdAt(ofMentees, mentee.offer)),
      review: rounded(thresholdAt(ofMentees, mentee.review)),
      case: rounded(thresholdAt(ofMentees, mentee.case)),
    },
    mentor: {
      review: rounded(thresholdAt(ofMentors, mentor.review)),
      case: rounded(thresholdAt(ofMentors, mentor.case)),
    },
  };
}

/** The score that attention is graded by. */
function judgedScore(from: Line['from'], { distress, grooming, encouragesHarm }: HeadValues): number {
  return from === 'mentee' ? distress : Math.max(grooming, encouragesHarm);
}

const MIN_SHOWN = -1;
const MAX_SHOWN = 1;
const STEP = 0.05;

/** The share of ordinary chat of one side above each of a row of thresholds. */
export function measureChat(scored: readonly ScoredLine[], from: Line['from']): MeasuredShare[] {
  const chat = scored.filter(({ line }) => line.from === from && ORDINARY_CHAT.includes(line.writer));
  const values = chat.map(({ scores }) => judgedScore(from, scores));
  const steps = Math.round((MAX_SHOWN - MIN_SHOWN) / STEP);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const threshold = rounded(MIN_SHOWN + index * STEP);
    const above = values.filter((value) => value > threshold).length;
    return { threshold, share: Math.round((above / Math.max(1, values.length)) * 1e5) / 1e5 };
  });
}

const rounded = (score: number): number => Math.round(score * 1e3) / 1e3;
