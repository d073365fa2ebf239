import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acknowledgeBy,
  addMarks,
  dueSteps,
  graverMarks,
  nextStepOf,
  stepsOf,
} from '../../../../shared/domain/callout/clock.ts';
import type { ClockMark } from '../../../../shared/domain/callout/clock.ts';
import { CLOCK_LEVELS, CLOCK_STEPS, CLOCKS } from '../../../../shared/domain/callout/clocks.data.ts';
import type { ClockStep } from '../../../../shared/domain/callout/clocks.data.ts';

const MINUTE = 60_000;
/** The night in which London changes to summer time. */
const START = Date.parse('2030-03-30T12:00:00Z');
const HOURS_48 = 48 * 60;

const at = (minute: number) => new Date(START + minute * MINUTE);
const mark = (level: ClockMark['level'], minute: number): ClockMark => ({ level, at: at(minute) });

describe('R18: the steps of a clock', () => {
  test('are, for each level, at the minutes of the table, with one at the instant of the breach', () => {
    for (const level of CLOCK_LEVELS) {
      const { acknowledgeMinutes, steps } = CLOCKS[level];
      const timed = stepsOf([mark(level, 0)]);
      expect(new Map(timed.map(({ step, dueAt }) => [step, dueAt.getTime()]))).toEqual(
        new Map(Object.entries(steps).map(([step, minutes]) => [step, at(minutes).getTime()])),
      );
      expect(timed.find(({ isBreach }) => isBreach)?.dueAt).toEqual(at(acknowledgeMinutes));
    }
  });

  test('count a graver message from its own instant, and delay nothing that an earlier one called for', () => {
    const marks = [mark('moderate', 0), mark('imminent', 20)];
    expect(acknowledgeBy(marks)).toEqual(at(25));
    expect(stepsOf(marks).map(({ step, dueAt }) => [step, dueAt])).toEqual([
      ['pageOnCall', at(20)],
      ['pageNext', at(25)],
      ['pageLead', at(35)],
      ['tellCoordinator', at(50)],
    ]);
    const late = [mark('moderate', 0), mark('high', 8 * 60 - 1)];
    expect(acknowledgeBy(late)).toEqual(at(8 * 60));
    expect(stepsOf(late)[0]).toMatchObject({ step: 'pageOnCall', dueAt: at(8 * 60 - 1), isBreach: false });
  });

  test('call an acknowledged case out again only for a graver level', () => {
    expect(graverMarks([mark('moderate', 0)], [mark('moderate', 5), mark('low', 5)])).toEqual([]);
    expect(graverMarks([mark('moderate', 0)], [mark('imminent', 5)])).toEqual([mark('imminent', 5)]);
  });

  test('keep the earlier of two marks of a level', () => {
    const marks = [mark('high', 10)];
    expect(addMarks(marks, [mark('high', 12)])).toBe(marks);
    expect(addMarks(marks, [mark('high', 4)])).toEqual([mark('high', 4)]);
  });
});

type Act = { kind: 'mark'; level: ClockMark['level'] } | { kind: 'look' } | { kind: 'acknowledge' };

const acts = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: HOURS_48 }),
    act: fc.oneof<[fc.Arbitrary<Act>, fc.Arbitrary<Act>, fc.Arbitrary<Act>]>(
      fc.record({ kind: fc.constant('mark' as const), level: fc.constantFrom(...CLOCK_LEVELS) }),
      fc.constant({ kind: 'look' as const }),
      fc.constant({ kind: 'acknowledge' as const }),
    ),
  }),
  { minLength: 1, maxLength: 30 },
);

/** Runs a schedule as the sweep does, which may look late, and lists what fired and when. */
function run(schedule: readonly { minute: number; act: Act }[], acknowledges: boolean) {
  let marks: readonly ClockMark[] = [mark('low', 0)];
  let isAcknowledged = false;
  const fired: { step: ClockStep; dueAt: Date; at: Date; look: number }[] = [];
  const sorted = [...schedule, { minute: HOURS_48 * 3, act: { kind: 'look' as const } }].sort(
    (a, b) => a.minute - b.minute,
  );
  let look = 0;
  let acknowledgedAt: number | null = null;
  for (const { minute, act } of sorted) {
    if (act.kind === 'mark') marks = addMarks(marks, [mark(act.level, minute)]);
    if (act.kind === 'acknowledge' && acknowledges) {
      isAcknowledged = true;
      acknowledgedAt ??= minute;
    }
    if (act.kind !== 'look') continue;
    look += 1;
    const names = fired.map(({ step }) => step);
    for (const { step, dueAt } of dueSteps({ marks, fired: names, isAcknowledged, now: at(minute) }))
      fired.push({ step, dueAt, at: at(minute), look });
  }
  return { fired, marks, acknowledgedAt };
}

describe('R18: over random schedules of 48 hours across a change to summer time', () => {
  test('every step fires once, none early, and in order within each look', () => {
    fc.assert(
      fc.property(acts, (schedule) => {
        const { fired, marks } = run(schedule, false);
        expect(new Set(fired.map(({ step }) => step)).size).toBe(fired.length);
        expect(fired.map(({ step }) => step).sort()).toEqual(
          stepsOf(marks)
            .map(({ step }) => step)
            .sort(),
        );
        for (const one of fired) expect(one.at >= one.dueAt).toBe(true);
        for (const [place, one] of fired.entries()) {
          const next = fired[place + 1];
          if (next && next.look === one.look) expect(next.dueAt >= one.dueAt).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('nothing fires after the acknowledgement', () => {
    fc.assert(
      fc.property(acts, (schedule) => {
        const { fired, acknowledgedAt } = run(schedule, true);
        if (acknowledgedAt === null) return;
        for (const one of fired) expect(one.at.getTime()).toBeLessThanOrEqual(at(acknowledgedAt).getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  test('the gravest level counts from its message: a mark makes no step later than its own times', () => {
    fc.assert(
      fc.property(acts, (schedule) => {
        const { marks } = run(schedule, false);
        for (const { level, at: from } of marks) {
          for (const step of CLOCK_STEPS) {
            const minutes = CLOCKS[level].steps[step];
            if (minutes === undefined) continue;
            const timed = stepsOf(marks).find((one) => one.step === step);
            expect(timed?.dueAt.getTime()).toBeLessThanOrEqual(from.getTime() + minutes * MINUTE);
          }
        }
        expect(nextStepOf(marks, [])).toEqual(stepsOf(marks)[0]);
      }),
      { numRuns: 1_000 },
    );
  });
});
