import { MINUTE_MS } from '../units.ts';
import { CLOCKS, CLOCK_STEPS } from './clocks.data.ts';
import type { ClockLevel, ClockStep } from './clocks.data.ts';

/** A level, and the instant of the message or act that called for it. */
export interface ClockMark {
  level: ClockLevel;
  at: Date;
}

export interface TimedStep {
  step: ClockStep;
  dueAt: Date;
  /** Whether the case should have been acknowledged by then. */
  isBreach: boolean;
}

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);
const earliest = (instants: readonly Date[]): Date | null =>
  instants.reduce<Date | null>((first, one) => (first === null || one < first ? one : first), null);

/** By when the case must be acknowledged: the earliest of all marks; null without a mark. */
export function acknowledgeBy(marks: readonly ClockMark[]): Date | null {
  return earliest(marks.map(({ level, at }) => after(at, CLOCKS[level].acknowledgeMinutes)));
}

/**
 * All steps of a clock, in the order in which they fire. A step that several marks call for has the earliest of their instants, so that a
 * graver message counts from its own instant and never delays what an earlier one called for.
 */
export function stepsOf(marks: readonly ClockMark[]): TimedStep[] {
  const acknowledgeDueAt = acknowledgeBy(marks);
  return CLOCK_STEPS.flatMap((step) => {
    const dueAt = earliest(
      marks.flatMap(({ level, at }) => {
        const minutes = CLOCKS[level].steps[step];
        return minutes === undefined ? [] : [after(at, minutes)];
      }),
    );
    return dueAt === null
      ? []
      : [{ step, dueAt, isBreach: acknowledgeDueAt !== null && dueAt >= acknowledgeDueAt }];
  }).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The first step that has not fired; null when all have. */
export function nextStepOf(marks: readonly ClockMark[], fired: readonly ClockStep[]): TimedStep | null {
  return stepsOf(marks).find(({ step }) => !fired.includes(step)) ?? null;
}

/** The steps that are due and have not fired, in the order in which they fire; none once the case was acknowledged. */
export function dueSteps(input: {
  marks: readonly ClockMark[];
  fired: readonly ClockStep[];
  isAcknowledged: boolean;
  now: Date;
}): TimedStep[] {
  const { marks, fired, isAcknowledged, now } = input;
  if (isAcknowledged) return [];
  return stepsOf(marks).filter(({ step, dueAt }) => dueAt <= now && !fired.includes(step));
}

/** The marks with further ones; of two of a level the earlier is kept. The same array where nothing changes. */
export function addMarks(marks: readonly ClockMark[], added: readonly ClockMark[]): readonly ClockMark[] {
  const news = added.filter(({ level, at }) => !marks.some((one) => one.level === level && one.at <= at));
  if (news.length === 0) return marks;
  return [...marks.filter(({ level }) => !news.some((one) => one.level === level)), ...news];
}

/** The marks whose level must be acknowledged sooner than every level known: after these an acknowledged case is called out again. */
export function graverMarks(existing: readonly ClockMark[], added: readonly ClockMark[]): ClockMark[] {
  const soonestMinutes = Math.min(...existing.map(({ level }) => CLOCKS[level].acknowledgeMinutes));
  return added.filter(({ level }) => CLOCKS[level].acknowledgeMinutes < soonestMinutes);
}

/** The marks of a round that is counted from another instant. */
export function marksFrom(at: Date, marks: readonly ClockMark[]): ClockMark[] {
  return marks.map(({ level }) => ({ level, at }));
}

/**
 * When an acknowledged case is called out again, unless someone has claimed it or it was decided: the acknowledgement time of its
 * gravest level after the last claim ended; null without marks.
 */
export function recallAt(marks: readonly ClockMark[], claimedUntil: Date): Date | null {
  return acknowledgeBy(marksFrom(claimedUntil, marks));
}

/** The mark whose level must be acknowledged soonest; null without marks. */
export function gravestMark(marks: readonly ClockMark[]): ClockMark | null {
  const minutesOf = ({ level }: ClockMark) => CLOCKS[level].acknowledgeMinutes;
  return marks.reduce<ClockMark | null>(
    (gravest, one) => (gravest === null || minutesOf(one) < minutesOf(gravest) ? one : gravest),
    null,
  );
}
