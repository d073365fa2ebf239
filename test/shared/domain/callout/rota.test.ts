import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf, joinedSpans, onCallAt } from '../../../../shared/domain/callout/rota.ts';
import type { RotaShift } from '../../../../shared/domain/callout/rota.ts';
import { shiftTimes } from '../../../../shared/domain/callout/shiftTimes.ts';

const HOUR = 3_600_000;
const START = Date.parse('2030-03-30T00:00:00Z');
const at = (hour: number) => new Date(START + hour * HOUR);
const shift = (from: number, to: number, people: string[], atDesk = false): RotaShift => ({
  from: at(from),
  to: at(to),
  people,
  atDesk,
});

describe('the rota', () => {
  test('names who is on call in the order in which they are paged, those at the desk first', () => {
    const shifts = [shift(0, 24, ['lead']), shift(8, 12, ['rook', 'lead'], true), shift(12, 14, ['wick'])];
    expect(onCallAt(shifts, at(9))).toEqual(['rook', 'lead']);
    expect(onCallAt(shifts, at(12))).toEqual(['lead', 'wick']);
    expect(onCallAt(shifts, at(24))).toEqual([]);
  });

  test('shows the times without anyone on call', () => {
    const shifts = [shift(0, 4, ['a']), shift(4, 6, ['b']), shift(8, 10, ['a'])];
    expect(gapsOf(shifts, { from: at(0), to: at(12) })).toEqual([
      { from: at(6), to: at(8) },
      { from: at(10), to: at(12) },
    ]);
    expect(gapsOf([], { from: at(0), to: at(1) })).toEqual([{ from: at(0), to: at(1) }]);
  });

  test('has, at every instant, either someone on call or a gap', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 1, max: 20 })));
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 47 }), (drawn, hour) => {
        const shifts = drawn.map(([from, length]) => shift(from, from + length, ['a']));
        const isGap = gapsOf(shifts, { from: at(0), to: at(48) }).some(
          ({ from, to }) => from <= at(hour) && at(hour) < to,
        );
        expect(onCallAt(shifts, at(hour)).length === 0).toBe(isGap);
        const joined = joinedSpans(shifts);
        for (const [place, one] of joined.entries()) {
          const next = joined[place + 1];
          if (next) expect(next.from > one.to).toBe(true);
        }
      }),
    );
  });

  test('repeats a shift by the wall clock of London, across the change to summer time', () => {
    const times = shiftTimes({ day: '2030-03-24', from: '16:00', to: '22:00', weeks: 2 });
    expect(times).toEqual([
      { from: new Date('2030-03-24T16:00:00Z'), to: new Date('2030-03-24T22:00:00Z') },
      { from: new Date('2030-03-31T15:00:00Z'), to: new Date('2030-03-31T21:00:00Z') },
    ]);
    // The night of the change is an hour shorter.
    expect(shiftTimes({ day: '2030-03-30', from: '22:00', to: '08:00', weeks: 1 })).toEqual([
      { from: new Date('2030-03-30T22:00:00Z'), to: new Date('2030-03-31T07:00:00Z') },
    ]);
  });
});
