import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import { greaterAttention } from '../../../shared/domain/moderation/attention.ts';
import { RISK_LEVELS } from '../../../shared/domain/moderation/riskLevels.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import type { ListenerResult } from './attention.ports.ts';
import type { AttentionLine } from './attentionScore.repository.ts';

/**
 * The running score of one side of a conversation: each line adds what its probability exceeds `floor` by, at most `maxPerLine`,
 * and what was added halves every `halfLifeDays`.
 *
 * The constants follow from lines by writers whom the model had not seen; d lines a day of weight w come to
 * d·w·(1 − 2^(−n/3)) / (1 − 2^(−1/3)) after n days. Of ordinary chat some 6 % of mentees' lines lie above 0.55 and 5 % of mentors'
 * above 0.5, most of them little: ten lines a day stay near 0.4, below both `review` scores, and a stray line a day of half the
 * greatest weight never passes 0.85. A mentor's two lines a day of probability 0.7, below what is reviewed alone, reach `review`
 * on the fourth day and `case` on the sixth; a mentee's two of 0.8 on the third and the eighth. A week of silence leaves a fifth.
 */
export const RUNNING = {
  halfLifeDays: 3,
  floor: { mentee: 0.55, mentor: 0.5 },
  maxPerLine: 0.35,
  review: { mentee: 1.2, mentor: 1.1 },
  case: { mentee: 2, mentor: 1.4 },
  /** Lines are kept until they weigh nothing, and no more than these. */
  keptDays: 30,
  keptLines: 64,
} as const;

/** Two messages that ask for a review within this time are a case. */
const REPEATED_DAYS = 7;
/** How long a side is watched after a moderator's judgement `watch`. */
export const WATCH_DAYS = 14;

/** The calibrated probability (0–1) that sets the running score and the order of the desk. */
function probabilityOf(from: Side, { probabilities }: ListenerResult): number {
  const { distress, grooming, encouragesHarm } = probabilities;
  return from === 'mentee' ? distress : Math.max(grooming, encouragesHarm);
}

/** 0–100, for the desk. */
export function scoreOf(from: Side, heard: ListenerResult): number {
  return Math.round(100 * Math.min(1, Math.max(0, probabilityOf(from, heard))));
}

/** The highest level whose probability, like that of every level below it, is above 0.5. */
export function levelOf({ probabilities }: ListenerResult): RiskLevel {
  const { aboveNone, aboveLow, aboveModerate, aboveHigh } = probabilities;
  const steps = [aboveNone, aboveLow, aboveModerate, aboveHigh];
  const reached = steps.findIndex((probability) => probability <= 0.5);
  return RISK_LEVELS[reached < 0 ? steps.length : reached] ?? 'none';
}

/** Thresholds of a watched side: what reaches `offer` is reviewed. Mentors have no `offer`: their `review` is lower by the mentees' step. */
export function watchedThresholds({ mentee, mentor }: AttentionThresholds): AttentionThresholds {
  const step = mentee.review - mentee.offer;
  return {
    mentee: { ...mentee, review: mentee.offer },
    mentor: { ...mentor, review: mentor.review - step },
  };
}

/** One heard message, and the thresholds it is graded by. */
export interface GradingInput {
  from: Side;
  heard: ListenerResult;
  thresholds: AttentionThresholds;
  attentionOf: (input: Omit<GradingInput, 'attentionOf'>) => Attention;
}

/** The attention that one message calls for, without the running score; at least a review where the listener could not read it. */
export function gradeOf({ from, heard, thresholds, attentionOf }: GradingInput): Attention {
  const graded = attentionOf({ from, heard, thresholds });
  return heard.unreadable ? greaterAttention(graded, 'review') : graded;
}

/** What a line adds to the running score on its day; 0 for ordinary lines. */
export function weightOf(from: Side, heard: ListenerResult): number {
  const excess = probabilityOf(from, heard) - RUNNING.floor[from];
  return Math.min(RUNNING.maxPerLine, Math.max(0, excess));
}

const byTime = (a: AttentionLine, b: AttentionLine): number => a.at.getTime() - b.at.getTime();

/** Adds a line, or replaces that of the same entry; oldest first, without lines beyond `keptDays` and `keptLines`. */
export function withLine(lines: readonly AttentionLine[], line: AttentionLine): AttentionLine[] {
  const others = lines.filter(({ entryId }) => entryId !== line.entryId);
  const all = [...others, line].sort(byTime);
  const oldest = (all.at(-1)?.at.getTime() ?? 0) - RUNNING.keptDays * DAY_MS;
  return all.filter(({ at }) => at.getTime() >= oldest).slice(-RUNNING.keptLines);
}

/** The sum of the weights, each halved for every half-life since its line: exponential decay. Independent of the order of the lines. */
export function runningScore(lines: readonly AttentionLine[], now: Date): number {
  return lines.reduce((sum, { weight, at }) => {
    const days = Math.max(0, now.getTime() - at.getTime()) / DAY_MS;
    return sum + weight * 2 ** (-days / RUNNING.halfLifeDays);
  }, 0);
}

/**
 * What the running score asks for.
 * @param score a `runningScore`
 */
export function runningAttention(from: Side, score: number): Attention {
  if (score >= RUNNING.case[from]) return 'case';
  return score >= RUNNING.review[from] ? 'review' : 'none';
}

/** Whether this and another message within seven days both ask for a review. */
export function isRepeated(lines: readonly AttentionLine[], line: AttentionLine): boolean {
  return (
    line.isReview &&
    lines.some(
      ({ entryId, isReview, at }) =>
        isReview &&
        entryId !== line.entryId &&
        Math.abs(at.getTime() - line.at.getTime()) <= REPEATED_DAYS * DAY_MS,
    )
  );
}

/** What is asked for, and whether the line itself (`listener`) or the running score decided it. */
export interface AttentionOutcome {
  attention: Attention;
  source: 'listener' | 'running';
}

/**
 * What a line asks for with the earlier lines counted in: the greater of its own grade and the running score's. A line of weight 0 asks
 * for nothing by the running score.
 * @param input `lines` are the kept lines with this one.
 */
export function outcomeOf(input: {
  from: Side;
  grade: Attention;
  line: AttentionLine;
  lines: readonly AttentionLine[];
}): AttentionOutcome {
  const { from, line, lines } = input;
  const grade = isRepeated(lines, line) ? 'case' : input.grade;
  const newest = lines.at(-1)?.at ?? line.at;
  const running = line.weight > 0 ? runningAttention(from, runningScore(lines, newest)) : 'none';
  const attention = greaterAttention(grade, running);
  return { attention, source: attention === grade ? 'listener' : 'running' };
}
