import { describe, expect, test } from 'vitest';
import { isCounted } from '../../../../shared/domain/time/ledger.ts';
import {
  continueSession,
  openMeter,
  settleMeter,
  settleMeterThrough,
  takeAct,
} from '../../../../shared/domain/time/meter.ts';
import type { ActKind, Meter } from '../../../../shared/domain/time/meter.types.ts';

const START = Date.parse('2030-01-16T10:00:00Z') / 1000;
const opened = openMeter({
  promise: { timeZone: 'Europe/London', weeklySeconds: 7200, dailySeconds: null },
  rules: { idleGapSeconds: 180, minimumStretchSeconds: 30 },
  at: START,
}).meter;

/** A meter after acts in the order in which they come, which need not be that of time. */
const after = (meter: Meter, ...acts: [second: number, conversation: string, kind: ActKind][]): Meter => {
  let now = meter;
  for (const [second, conversation, kind] of acts) {
    now = takeAct(now, { at: START + second, conversation, kind }).meter;
  }
  return now;
};
const countedOf = ({
  meter,
  entries,
}: {
  meter: Meter;
  entries: ReturnType<typeof settleMeter>['entries'];
}) =>
  [...entries, ...settleMeterThrough(meter, START + 5000).entries]
    .filter(isCounted)
    .map(({ startedAt, endedAt }) => [startedAt - START, endedAt - START]);

describe('an act that comes late', () => {
  test('goes on with the session to its own second, not to the one in which it came', () => {
    const { session } = after(settleMeter(after(opened, [0, 'c1', 'open']), START + 100).meter, [
      60,
      'c1',
      'type',
    ]);
    expect(session?.lastActAt).toBe(START + 60);
  });

  test('brings no thread back that was left, but one that is new', () => {
    const running = after(opened, [0, 'c1', 'open'], [1, 'c2', 'open'], [50, 'c2', 'leave']);
    expect(after(running, [40, 'c2', 'type']).session?.engaged).toEqual(['c1']);
    expect(after(running, [40, 'c3', 'type']).session?.engaged).toEqual(['c1', 'c3']);
  });

  test('opens nothing after the leave that ended its session', () => {
    const left = after(opened, [0, 'c1', 'open'], [100, 'c1', 'leave']);
    expect(takeAct(left, { at: START + 95, conversation: 'c1', kind: 'send' })).toMatchObject({
      refused: false,
      entries: [],
      meter: { session: null },
    });
  });

  test('counts the minimum, once, where no session covered it', () => {
    const left = after(opened, [0, 'c1', 'open'], [100, 'c1', 'leave']);
    const passed = settleMeter(left, START + 130).meter;
    const send = { at: START + 120, conversation: 'c1', kind: 'send' as const };
    const once = takeAct(passed, send);
    expect(once.meter.session).toBeNull();
    expect(countedOf(once)).toEqual([[130, 160]]);
    expect(takeAct(once.meter, send).entries).toEqual([]);
  });
});

describe('a leave that comes late', () => {
  test('ends the session at its own second', () => {
    const running = settleMeter(after(opened, [0, 'c1', 'open']), START + 100).meter;
    const left = takeAct(running, { at: START + 60, conversation: 'c1', kind: 'leave' });
    expect(countedOf(left)).toEqual([[0, 60]]);
  });

  test('does nothing where the mentor was there after it', () => {
    const running = after(opened, [0, 'c1', 'open'], [100, 'c1', 'type']);
    expect(after(running, [60, 'c1', 'leave']).session?.engaged).toEqual(['c1']);
  });
});

test('what is written down late goes on with a session, and opens none', () => {
  expect(continueSession(opened, START + 10)).toMatchObject({ entries: [], meter: { session: null } });
  const running = after(opened, [0, 'c1', 'open']);
  expect(continueSession(running, START + 10).meter.session?.lastActAt).toBe(START + 10);
  const next = after(running, [20, 'c1', 'leave'], [40, 'c2', 'open']);
  expect(continueSession(next, START + 10).meter.session).toEqual(next.session);
});
