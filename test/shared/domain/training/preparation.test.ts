import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Curriculum, PreparationItem } from '../../../../shared/domain/training/curriculum.ts';
import {
  counts,
  EXPERIENCED_HOURS,
  itemStatus,
  levelsOf,
  passedParts,
} from '../../../../shared/domain/training/preparation.ts';
import type { Pass } from '../../../../shared/domain/training/preparation.ts';

const RUNS = Number(process.env['KITH_PROPERTY_RUNS'] ?? 300);
const DAY = 86_400_000;
const NOW = new Date('2030-06-01T12:00:00Z');
const at = (days: number) => new Date(NOW.getTime() + days * DAY);

const item = (id: string, version = 1, earlierCountUntil: string | null = null): PreparationItem => ({
  id,
  version,
  earlierCountUntil,
});
const curriculum = (change: Partial<Curriculum> = {}): Curriculum => ({
  modules: [item('a'), item('b')],
  practice: [item('p')],
  conduct: item('conduct'),
  practiceDays: 365,
  ...change,
});
const passed = (days: number, version = 1): Pass => ({ version, at: at(days) });
const ALL = {
  modules: { a: passed(-100), b: passed(-50) },
  practice: { p: passed(-10) },
  conduct: passed(-9),
};

test('R7: a module without a pass is to do, one of the version that is asked for counts without an end', () => {
  const from = { days: null, now: NOW };
  expect(itemStatus(item('a'), undefined, from)).toEqual({ state: 'toDo', validUntil: null });
  expect(itemStatus(item('a'), passed(-900), from)).toEqual({ state: 'done', validUntil: null });
});

test('R7: a pass of an earlier version counts up to the day that the new version names, or not at all', () => {
  const from = { days: null, now: NOW };
  const soon = at(20).toISOString();
  expect(itemStatus(item('a', 2, soon), passed(-9), from)).toEqual({ state: 'renew', validUntil: at(20) });
  expect(itemStatus(item('a', 2, soon), passed(-9), { ...from, now: at(20) }).state).toBe('lapsed');
  expect(itemStatus(item('a', 2), passed(-9), from).state).toBe('lapsed');
  expect(itemStatus(item('a', 2), passed(0, 2), from).state).toBe('done');
});

test('N19: a practice counts for a year, and is to be renewed in its last thirty days', () => {
  const state = (age: number) => itemStatus(item('p'), passed(-age), { days: 365, now: NOW }).state;
  expect([state(300), state(336), state(364), state(365)]).toEqual(['done', 'renew', 'renew', 'lapsed']);
});

test('a part is absent until each of its pieces was passed, and ends with the piece that ends first', () => {
  expect(passedParts(curriculum(), { ...ALL, modules: { a: passed(-1) } }).training).toBeUndefined();
  expect(passedParts(curriculum(), { ...ALL, conduct: null }).conduct).toBeUndefined();
  const day = at(7).toISOString();
  const parts = passedParts(curriculum({ modules: [item('a', 3, day), item('b')] }), ALL);
  expect(parts.training).toEqual({ version: 1, validUntil: at(7) });
  expect(parts.practice).toEqual({ version: 1, validUntil: at(355) });
});

test('the levels stand on each other: trained, practised, experienced by verified hours', () => {
  const seconds = EXPERIENCED_HOURS * 3_600;
  const levels = (passes: typeof ALL, verifiedSeconds = seconds) =>
    levelsOf(passedParts(curriculum(), passes), { verifiedSeconds, now: NOW });
  expect(levels(ALL)).toEqual({ trained: true, practised: true, experienced: true });
  expect(levels(ALL, seconds - 1)).toEqual({ trained: true, practised: true, experienced: false });
  const stale = { ...ALL, practice: { p: passed(-400) } };
  expect(levels(stale)).toEqual({ trained: true, practised: false, experienced: false });
});

test('a part counts exactly while each of its pieces is done or to be renewed', () => {
  const anyItem = fc.record({
    version: fc.integer({ min: 1, max: 3 }),
    days: fc.option(fc.integer({ min: -40, max: 40 })),
  });
  const anyPass = fc.option(
    fc.record({ version: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: -40, max: 0 }) }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyItem, anyPass), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (pieces, yearly) => {
        const items = pieces.map(([{ version, days }], i) =>
          item(String(i), version, days === null ? null : at(days).toISOString()),
        );
        const passes = Object.fromEntries(
          pieces.flatMap(([, pass], i) => (pass ? [[String(i), passed(pass.days, pass.version)]] : [])),
        );
        const practiceDays = 20;
        const parts = passedParts(
          curriculum(yearly ? { practice: items, practiceDays } : { modules: items }),
          { ...ALL, ...(yearly ? { practice: passes } : { modules: passes }) },
        );
        const states = items.map(
          (one) => itemStatus(one, passes[one.id], { days: yearly ? practiceDays : null, now: NOW }).state,
        );
        const allCount = states.every((state) => state === 'done' || state === 'renew');
        expect(counts(yearly ? parts.practice : parts.training, NOW)).toBe(allCount);
      },
    ),
    { numRuns: RUNS },
  );
});
