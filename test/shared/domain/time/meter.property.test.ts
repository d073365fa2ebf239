import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceAt, capEndsAt, nextDueAt } from '../../../../shared/domain/time/balance.ts';
import { isCounted, weekTotals } from '../../../../shared/domain/time/ledger.ts';
import { settleMeter, takeAct } from '../../../../shared/domain/time/meter.ts';
import { replay } from '../../../../shared/domain/time/replay.ts';
import type { ReplayInput } from '../../../../shared/domain/time/replay.ts';
import { arbitraryReplay } from './arbitraryReplay.ts';
import { runMeter } from './meterRun.ts';
import { secondBySecond } from './secondBySecond.ts';

const RUNS = { numRuns: 2000 };

/** The minimum of one act, reaching over midnight, is all that is left of the week. */
const overMidnight: ReplayInput = {
  timeZone: 'Europe/London',
  weeklySeconds: 62,
  dailySeconds: null,
  rules: { idleGapSeconds: 5, minimumStretchSeconds: 90 },
  acts: ['2026-11-21T23:58:59Z', '2026-11-21T23:59:59Z'].map((at) => ({
    conversation: 'c1',
    kind: 'open',
    at: Date.parse(at) / 1000,
  })),
  extensions: [],
  capChanges: [],
  riskIntervals: [],
  asOf: Date.parse('2026-11-21T23:59:59Z') / 1000,
};

describe('a mentor’s meter, against the rules looked at second by second', { timeout: 120_000 }, () => {
  test('T1 T2 T7: replay gives the same weeks, stretches and open session', () => {
    fc.assert(
      fc.property(arbitraryReplay, (input) => {
        expect(replay(input)).toEqual(secondBySecond(input).output);
      }),
      RUNS,
    );
  });

  test('T1 T4: the balance shown and the acts refused are those of the second they fall in', () => {
    fc.assert(
      fc.property(arbitraryReplay, (input) => {
        const { meter, refused } = runMeter(input);
        const slow = secondBySecond(input);
        expect(refused).toEqual(slow.refused);
        expect(balanceAt(meter, input.asOf).remainingSeconds).toBe(slow.leftSeconds);
      }),
      { ...RUNS, examples: [[overMidnight]] },
    );
  });
});

describe('minutes that are accepted in the middle of a week', { timeout: 120_000 }, () => {
  const withYes = arbitraryReplay.chain((input) => {
    const first = Math.min(input.asOf, ...input.acts.map(({ at }) => at));
    const yes = fc.record({
      at: fc.integer({ min: first, max: input.asOf }),
      seconds: fc.constantFrom(1, 15, 60, 240),
    });
    return fc.tuple(fc.constant(input), fc.array(yes, { minLength: 1, maxLength: 3 }));
  });

  test('T1 T4 T20: count from that second on, in that week alone, however the acts fall', () => {
    fc.assert(
      fc.property(withYes, ([input, accepted]) => {
        const { meter, refused, entries } = runMeter(input, [], accepted);
        const slow = secondBySecond(input, accepted);
        expect(refused).toEqual(slow.refused);
        expect(balanceAt(meter, input.asOf).remainingSeconds).toBe(slow.leftSeconds);
        expect(weekTotals(entries)).toEqual(expect.arrayContaining(slow.output.weeks));
      }),
      RUNS,
    );
  });

  test('T2: are charged once, and never more than the week then holds', () => {
    fc.assert(
      fc.property(withYes, ([drawn, accepted]) => {
        // A minimum can run into the next week, and is entered before that week opens.
        const asOf = drawn.asOf + drawn.rules.minimumStretchSeconds;
        const { entries } = runMeter({ ...drawn, capChanges: [], asOf }, [], accepted);
        const counted = entries.filter(isCounted);
        for (const [index, entry] of counted.entries())
          expect(entry.startedAt).toBeGreaterThanOrEqual(counted[index - 1]?.endedAt ?? 0);
        for (const { chargedSeconds, allowanceSeconds, extensionSeconds } of weekTotals(entries))
          expect(chargedSeconds).toBeLessThanOrEqual(allowanceSeconds + extensionSeconds);
      }),
      RUNS,
    );
  });
});

describe('a mentor’s meter', { timeout: 120_000 }, () => {
  test('late, early, doubled and lost jobs change no outcome', () => {
    const withJobs = arbitraryReplay.chain((input) => {
      const first = Math.min(input.asOf, ...input.acts.map(({ at }) => at));
      return fc.tuple(
        fc.constant(input),
        fc.array(fc.integer({ min: first, max: input.asOf }), { maxLength: 30 }),
      );
    });
    fc.assert(
      fc.property(withJobs, ([input, jobsAt]) => {
        const { weeks, entries, openSince } = replay(input);
        const run = runMeter(input, jobsAt);
        const counted = run.entries
          .filter(isCounted)
          .map(({ seconds, startedAt }) => ({ seconds, startedAt }));
        expect(counted).toEqual(
          entries.map(({ seconds, startedAt }) => ({ seconds, startedAt: Date.parse(startedAt) / 1000 })),
        );
        expect(weekTotals(run.entries)).toEqual(expect.arrayContaining(weeks));
        expect(run.meter.session === null).toBe(openSince === null);
      }),
      RUNS,
    );
  });

  test('T2: no second is in two entries', () => {
    fc.assert(
      fc.property(arbitraryReplay, (input) => {
        const counted = runMeter(input).entries.filter(isCounted);
        for (const [index, entry] of counted.entries()) {
          expect(entry.endedAt - entry.startedAt).toBe(entry.seconds);
          expect(entry.startedAt).toBeGreaterThanOrEqual(counted[index - 1]?.endedAt ?? 0);
        }
      }),
      RUNS,
    );
  });

  test('T3: every counted second is within the idle gap or the minimum of an act before it', () => {
    fc.assert(
      fc.property(arbitraryReplay, (input) => {
        const { idleGapSeconds, minimumStretchSeconds } = input.rules;
        const reach = Math.max(idleGapSeconds, minimumStretchSeconds);
        const { entries, refused } = runMeter(input);
        const acts = input.acts.filter((_, place) => !refused.has(place)).map(({ at }) => at);
        for (const { startedAt, endedAt } of entries.filter(isCounted)) {
          for (let second = startedAt; second < endedAt; second++) {
            expect(acts.some((at) => at <= second && second < at + reach)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('T4: a week is never charged more than its allowance and extensions', () => {
    fc.assert(
      fc.property(arbitraryReplay, (input) => {
        for (const week of replay({ ...input, capChanges: [] }).weeks) {
          expect(week.chargedSeconds).toBeLessThanOrEqual(week.allowanceSeconds + week.extensionSeconds);
        }
      }),
      RUNS,
    );
  });

  test('T4: a week that is cut is charged no more than it opened with, and after the cut nothing over what is left of it', () => {
    fc.assert(
      fc.property(arbitraryReplay, (drawn) => {
        // No allowance is smaller than a minimum: in the service the least is 15 minutes, and a minimum half of one.
        const minimumStretchSeconds = Math.min(10, drawn.rules.minimumStretchSeconds);
        const input = { ...drawn, rules: { ...drawn.rules, minimumStretchSeconds } };
        const { entries } = runMeter(input);
        for (const { weekKey, chargedSeconds, allowanceSeconds, extensionSeconds } of replay(input).weeks) {
          const own = entries.filter((entry) => entry.weekKey === weekKey);
          const [opened] = own.filter(({ kind }) => kind === 'allowance');
          expect(chargedSeconds).toBeLessThanOrEqual((opened?.seconds ?? 0) + extensionSeconds);
          const cut = own.findLast(({ kind }) => kind === 'adjustment');
          if (!cut) continue;
          const { meter } = runMeter({ ...input, asOf: cut.startedAt - 1 });
          const begun = meter.upcoming.filter((stretch) => stretch.weekKey === weekKey);
          const spent = begun.reduce(
            (sum, { startedAt, endedAt }) => sum + (endedAt ?? startedAt) - startedAt,
            balanceAt(meter, cut.startedAt).week.usedSeconds,
          );
          expect(chargedSeconds).toBeLessThanOrEqual(Math.max(allowanceSeconds + extensionSeconds, spent));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('T4: an act that is not exempt is taken before the announced end of the budget and refused from that second on', () => {
    fc.assert(
      fc.property(arbitraryReplay, (input) => {
        const { meter } = runMeter({ ...input, riskIntervals: [] });
        const cap = capEndsAt(meter);
        if (cap === null || !meter.session) return;
        const touch = (at: number) => ({ at, conversation: 'c1', kind: 'read' as const });
        let engaged = meter;
        for (let at = meter.at; at < cap - 1;) {
          at = Math.min(cap - 1, (engaged.session?.lastActAt ?? at) + input.rules.idleGapSeconds);
          const step = takeAct(engaged, touch(at));
          expect(step.refused).toBe(false);
          engaged = step.meter;
        }
        expect(takeAct(engaged, touch(cap)).refused).toBe(true);
      }),
      RUNS,
    );
  });

  test('nothing changes by itself before the next due instant', () => {
    fc.assert(
      fc.property(arbitraryReplay, fc.nat(4000), (input, upcoming) => {
        const { meter } = runMeter(input);
        const due = nextDueAt(meter);
        expect(due).toBeGreaterThan(meter.at);
        const at = Math.min(due - 1, meter.at + upcoming);
        if (at <= meter.at || meter.upcoming.length > 0) return;
        const step = settleMeter(meter, at);
        expect(step.meter.session?.stretches).toEqual(meter.session?.stretches);
        expect(step.entries.filter(({ kind }) => kind !== 'allowance' && kind !== 'repayment')).toEqual([]);
        if (meter.session) expect(balanceAt(meter, at).stage).toBe(balanceAt(meter, meter.at).stage);
      }),
      RUNS,
    );
  });
});
