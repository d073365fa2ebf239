import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceAt } from '../../../shared/domain/time/balance.ts';
import { isCounted, weekTotals } from '../../../shared/domain/time/ledger.ts';
import { ModelService } from './modelService.ts';
import type { Deed } from './modelService.ts';

const RUNS = { numRuns: 2000 };
const PLENTY = 36_000;
const THREADS = ['c1', 'c2', 'c3'] as const;
/** A Wednesday, and ten minutes before a week ends. */
const STARTS = [Date.parse('2030-01-16T10:00:00Z') / 1000, Date.parse('2030-01-20T23:50:00Z') / 1000];

type Story = Readonly<{ from: number; deeds: Deed[]; sweeps: number[]; until: number }>;

/** One deed a second at most: in one second the order is that of arrival. */
const storyWith = (lateBy: fc.Arbitrary<number | null>): fc.Arbitrary<Story> =>
  fc
    .record({
      from: fc.constantFrom(...STARTS),
      steps: fc.array(
        fc.record({
          gap: fc.constantFrom(1, 2, 5, 14, 15, 16, 29, 30, 31, 100, 179, 180, 181, 400),
          process: fc.constantFrom(0, 1),
          conversation: fc.constantFrom(...THREADS),
          kind: fc.constantFrom('open', 'type', 'send', 'send', 'read', 'leave', 'leave'),
          lateBy,
        }),
        { minLength: 1, maxLength: 20, size: 'max' },
      ),
      sweeps: fc.array(fc.nat(3000), { maxLength: 5 }),
    })
    .map(({ from, steps, sweeps }) => {
      let clock = from;
      const deeds = steps.map(({ gap, ...deed }): Deed => ({ ...deed, at: (clock += gap) }));
      return { from, deeds, sweeps: sweeps.map((after) => from + after), until: clock };
    });

const LATEST = 40;
const anyFate = fc.constantFrom(0, 0, 0, 0, 1, 3, 10, LATEST, null);

const serve = ({ from, deeds, sweeps }: Story, weeklySeconds = PLENTY): ModelService => {
  const service = new ModelService({ at: from, weeklySeconds });
  for (const deed of deeds) service.plan(deed);
  for (const at of sweeps) service.planSweep(at);
  return service;
};

/** What stands in the ledger when all has come in and idleness has ended what ran. */
const countedBy = (service: ModelService, { until }: Story) => {
  for (const after of [300, 4000]) service.planSweep(until + after);
  service.runTo(until + 5000);
  return service.entries.filter(isCounted);
};

describe('acts that come in any order, late, or never', { timeout: 120_000 }, () => {
  test('T2: charge no second twice', () => {
    fc.assert(
      fc.property(storyWith(anyFate), fc.constantFrom(40, 120, PLENTY), (story, weeklySeconds) => {
        const service = serve(story, weeklySeconds);
        const entries = countedBy(service, story);
        for (const [index, { startedAt, endedAt, seconds }] of entries.entries()) {
          expect(endedAt - startedAt).toBe(seconds);
          expect(startedAt).toBeGreaterThanOrEqual(entries[index - 1]?.endedAt ?? 0);
        }
        for (const { chargedSeconds } of weekTotals(entries))
          expect(chargedSeconds).toBeLessThanOrEqual(weeklySeconds);
      }),
      RUNS,
    );
  });

  test('T1 T4: with lost jobs and processes that die, the ledger is the balance shown, and no message is taken from the closing second on', () => {
    const inTime = storyWith(fc.constantFrom(0, 0, 0, 0, null));
    fc.assert(
      fc.property(inTime, fc.constantFrom(40, 120, 400), (story, weeklySeconds) => {
        const service = serve(story, weeklySeconds);
        const entries = countedBy(service, story);
        const { week, at } = service.meter;
        const charged = entries.filter(({ weekKey }) => weekKey === week.key);
        const seconds = charged.reduce((sum, entry) => sum + entry.seconds, 0);
        expect(balanceAt(service.meter, at).week.leftSeconds).toBe(weeklySeconds - seconds);
        for (const { reason, endedAt, weekKey } of entries) {
          const opensAt = weekKey === week.key ? week.endsAt : week.startsAt;
          const isLate = (message: { at: number }) => message.at >= endedAt && message.at < opensAt;
          if (reason === 'spent') expect(service.log.filter(isLate)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('leave no stored message uncounted, whatever dies', () => {
    fc.assert(
      fc.property(storyWith(anyFate), (story) => {
        const service = serve(story);
        const entries = countedBy(service, story);
        for (const { at } of service.log) {
          // What a late leave shut out is counted from the second in which that came in.
          const isCountedIn = ({ startedAt, endedAt }: { startedAt: number; endedAt: number }) =>
            startedAt - LATEST <= at && at <= endedAt;
          expect(entries.some(isCountedIn)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('open no session after the last leave, and add nothing to one that it ended', () => {
    fc.assert(
      fc.property(storyWith(anyFate), (story) => {
        const service = serve(story);
        const at = story.until + 1;
        service.runTo(story.until);
        for (const conversation of THREADS) {
          service.plan({ at, conversation, kind: 'leave', process: 0, lateBy: 0 });
        }
        service.runTo(at);
        // Where no one was in any thread, leaving is not written down; a sweep in the same second would hide that.
        fc.pre(service.meter.at === at && !story.sweeps.includes(at));
        const { length } = service.entries;
        const isEnded = service.entries.at(-1)?.reason === 'left';
        service.runTo(at + 100);
        expect(service.meter.session).toBeNull();
        if (isEnded) expect(service.entries.slice(length).filter(isCounted)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('charge once where they are recorded twice', () => {
    const again = fc.array(fc.tuple(fc.nat(19), fc.nat(300)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(storyWith(fc.constant(0)), again, (story, repeats) => {
        const service = serve(story);
        for (const [place, later] of repeats) {
          const deed = story.deeds[place];
          if (deed && deed.kind !== 'leave') service.plan({ ...deed, kind: 'read', lateBy: later });
        }
        expect(countedBy(service, story)).toEqual(countedBy(serve(story), story));
      }),
      RUNS,
    );
  });
});
