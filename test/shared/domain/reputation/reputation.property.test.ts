import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOf } from '../../../../shared/domain/reputation/buckets.ts';
import { derive } from '../../../../shared/domain/reputation/derive.ts';
import { foldEvents } from '../../../../shared/domain/reputation/fold.ts';
import { internalReputation, publicReputation } from '../../../../shared/domain/reputation/reputation.ts';
import type { ReputationView } from '../../../../shared/domain/reputation/events.ts';
import { arbitraryLedger, AS_OF } from './arbitraryLedger.ts';
import { naiveReputation } from './naiveReputation.ts';

const RUNS = { numRuns: 2000 };
/** A day on or after the last event, as the server's days always are. */
const asOf = fc.nat(800).map((days) => AS_OF + days);
const views = fc.constantFrom<ReputationView['kind']>('internal', 'public');
const viewOf = (kind: ReputationView['kind'], day: number): ReputationView =>
  kind === 'internal' ? { kind } : { kind, asOf: day };

describe('the reputation of 2,000 random ledgers', { timeout: 120_000 }, () => {
  test('I1: equals the sums told naively, in both views', () => {
    fc.assert(
      fc.property(arbitraryLedger, views, asOf, (events, kind, day) => {
        const derived = derive(bucketsOf(foldEvents(events, viewOf(kind, day))), day);
        const { counted, yearNegatives, rankMean, wilson, ...naive } = naiveReputation({
          events,
          publicAsOf: kind === 'public' ? day : null,
          asOf: day,
        });
        expect(derived).toMatchObject(naive);
        expect(derived.rankMean).toBeCloseTo(rankMean, 12);
        expect(derived.wilson).toBeCloseTo(wilson, 12);
        expect(Math.abs(derived.score)).toBeLessThanOrEqual(counted);
        if (derived.pct !== null) expect(derived.pct === 100).toBe(yearNegatives === 0);
      }),
      RUNS,
    );
  });

  test('I2 I3: any order and any repeats of the events give the same to the last bit', () => {
    const delivered = arbitraryLedger.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], {
          minLength: events.length * 2,
          maxLength: events.length * 2,
        }),
      ),
    );
    fc.assert(
      fc.property(delivered, views, asOf, ([events, again], kind, day) => {
        const view = viewOf(kind, day);
        const buckets = bucketsOf(foldEvents(events, view));
        const stored: unknown = JSON.parse(JSON.stringify(bucketsOf(foldEvents(again, view))));
        expect(stored).toEqual(buckets);
        expect(derive(bucketsOf(foldEvents(again, view)), day)).toEqual(derive(buckets, day));
      }),
      RUNS,
    );
  });

  test('I4: nothing changes by itself before nextRollOn, in both views, and a skipped roll makes no difference', () => {
    fc.assert(
      fc.property(arbitraryLedger, views, asOf, fc.nat(200), (events, kind, day, ahead) => {
        const buckets = bucketsOf(foldEvents(events, viewOf(kind, day)));
        const now = derive(buckets, day);
        const until = Math.min(day + ahead, (now.nextRollOn ?? Infinity) - 1);
        if (until < day) return;
        expect(derive(buckets, until)).toEqual(now);
        if (kind === 'internal') expect(internalReputation(events, until)).toEqual(now);
        else expect(publicReputation(events, until)).toEqual(publicReputation(events, day));
      }),
      RUNS,
    );
  });

  test('I6: columns are sums of raw ratings, score and percentage of cells; they differ by the ratings that share a cell alone', () => {
    let differed = 0;
    fc.assert(
      fc.property(arbitraryLedger, views, asOf, (events, kind, day) => {
        const counted = foldEvents(events, viewOf(kind, day));
        const { score, pct, table } = derive(bucketsOf(counted), day);
        for (const [days, column] of Object.entries(table)) {
          const inside = counted.filter((one) => one.day > day - Number(days) && one.day <= day);
          expect(column).toEqual(
            [1, 0, -1].map((sign) => inside.filter(({ value }) => value === sign).length),
          );
        }
        const net = counted.reduce((sum, { value }) => sum + value, 0);
        const cells = new Set(counted.map(({ raterRef, week }) => `${raterRef}|${week}`));
        expect(Math.abs(net - score)).toBeLessThanOrEqual(2 * (counted.length - cells.size));
        if (cells.size === counted.length) expect(score).toBe(net);
        if (score !== net) differed += 1;
        const year = counted.filter(({ week }) => week > day - 365 && week <= day);
        const signs = year.filter(({ value }) => value !== 0);
        if (cells.size === counted.length && signs.length > 0) {
          const positive = signs.filter(({ value }) => value > 0).length;
          expect(pct).toBe(Math.floor((1000 * positive) / signs.length) / 10);
        }
      }),
      RUNS,
    );
    expect(differed).toBeGreaterThan(0);
  });

  test('I5: below five released raters nothing is public, and no withheld column can be told from the others', () => {
    fc.assert(
      fc.property(arbitraryLedger, asOf, (events, day) => {
        const told = publicReputation(events, day);
        const { raters } = naiveReputation({ events, publicAsOf: day, asOf: day });
        if (told.newMentor) {
          expect(told).toEqual({ newMentor: true });
          expect(raters).toBeLessThan(5);
          return;
        }
        expect(raters).toBeGreaterThanOrEqual(5);
        const totals = Object.values(told.table)
          .filter((column) => column !== null)
          .map((column) => column.reduce((sum, count) => sum + count, 0))
          .sort((a, b) => a - b);
        for (const [index, total] of totals.entries()) {
          const apart = total - (totals[index - 1] ?? 0);
          expect(apart === 0 || apart >= 5).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('I5: what is not released changes nothing in public', () => {
    fc.assert(
      fc.property(arbitraryLedger, asOf, (events, day) => {
        const moderators = new Set(['REMOVED', 'RESTORED', 'EXCLUDED', 'REINSTATED']);
        const seen = events.filter((event) => {
          const uptoRev = Math.max(
            0,
            ...events
              .filter(({ feedbackId }) => feedbackId === event.feedbackId)
              .filter((other) => other.type === 'RELEASED')
              .map((release) => release.uptoRev),
          );
          return event.rev <= uptoRev || event.type === 'RELEASED' || moderators.has(event.type);
        });
        expect(publicReputation(seen, day)).toEqual(publicReputation(events, day));
      }),
      RUNS,
    );
  });
});
