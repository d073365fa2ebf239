import fc from 'fast-check';
import type { ReplayAct, ReplayInput } from '../../../../shared/domain/time/replay.ts';

const at = (iso: string) => Date.parse(iso) / 1000;

/** Zones with a local Monday 00:00 to play around: a plain one, and the ends of weeks of 167, 169 and 168.5 hours. */
const mondays = [
  { timeZone: 'Europe/London', midnight: at('2026-11-23T00:00:00Z') },
  { timeZone: 'Europe/London', midnight: at('2026-03-29T23:00:00Z') },
  { timeZone: 'Europe/London', midnight: at('2026-10-26T00:00:00Z') },
  { timeZone: 'Pacific/Auckland', midnight: at('2026-11-22T11:00:00Z') },
  { timeZone: 'Australia/Lord_Howe', midnight: at('2026-04-05T13:30:00Z') },
  { timeZone: 'America/Sao_Paulo', midnight: at('2018-11-05T02:00:00Z') },
];

const kinds: ReplayAct['kind'][] = ['open', 'type', 'send', 'send', 'read', 'leave', 'leave', 'disconnect'];
const threads = ['c1', 'c2', 'c3'];
const gaps = [0, 0, 1, 4, 5, 6, 20, 29, 30, 31, 59, 60, 61, 90, 300, 900];

/** Short budgets, many acts, all of it close to a local midnight: so that every rule meets every other. */
export const arbitraryReplay: fc.Arbitrary<ReplayInput> = fc
  .record({
    monday: fc.constantFrom(...mondays),
    daysEarlier: fc.constantFrom(0, 0, 0, 1),
    leadSeconds: fc.integer({ min: 0, max: 1500 }),
    weeklySeconds: fc.constantFrom(20, 61, 120, 300, 900),
    dailySeconds: fc.constantFrom(null, null, 30, 100, 240),
    rules: fc.record({
      idleGapSeconds: fc.constantFrom(5, 30, 60, 180),
      minimumStretchSeconds: fc.constantFrom(0, 7, 30, 90),
    }),
    steps: fc.array(
      fc.record({
        gap: fc.constantFrom(...gaps),
        conversation: fc.constantFrom(...threads),
        kind: fc.constantFrom(...kinds),
      }),
      { minLength: 1, maxLength: 40, size: 'max' },
    ),
    extensions: fc.array(
      fc.record({ week: fc.constantFrom(-7, 0), seconds: fc.integer({ min: 0, max: 200 }) }),
      { maxLength: 2 },
    ),
    changes: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 2500 }),
        weeklySeconds: fc.constantFrom(10, 60, 200, 1200),
      }),
      { maxLength: 3 },
    ),
    risks: fc.array(
      fc.record({
        conversation: fc.constantFrom(...threads),
        after: fc.integer({ min: -100, max: 1500 }),
        lasts: fc.constantFrom(null, null, 0, 10, 40, 300, 2000),
      }),
      { maxLength: 4, size: 'max' },
    ),
    tail: fc.constantFrom(0, 1, 5, 30, 60, 180, 181, 2000),
  })
  .map(
    ({ monday, daysEarlier, leadSeconds, steps, extensions, changes, risks, tail, ...rest }): ReplayInput => {
      const start = monday.midnight - daysEarlier * 86_400 - leadSeconds;
      let clock = start;
      const acts = steps.map(({ gap, ...act }) => ({ ...act, at: (clock += gap) }));
      const dateOf = (days: number) => new Date((monday.midnight + 43_200 + days * 86_400) * 1000);
      const mondayOf = (days: number) => {
        const local = new Intl.DateTimeFormat('sv-SE', { timeZone: monday.timeZone }).format(dateOf(0));
        return new Date(Date.parse(local) + days * 86_400_000).toISOString().slice(0, 10);
      };
      return {
        ...rest,
        timeZone: monday.timeZone,
        acts,
        extensions: extensions.map(({ week, seconds }) => ({ weekKey: mondayOf(week), seconds })),
        capChanges: changes.map(({ after, weeklySeconds }) => ({ at: start + after, weeklySeconds })),
        riskIntervals: risks.map(({ conversation, after, lasts }) => ({
          conversation,
          from: start + after,
          to: lasts === null ? null : start + after + lasts,
        })),
        asOf: clock + tail,
      };
    },
  );
