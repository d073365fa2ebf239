import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCounted } from '../../../shared/domain/time/ledger.ts';
import {
  changeRisk,
  openMeter,
  settleMeter,
  settleMeterThrough,
  takeAct,
} from '../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import {
  runSteps,
  canDeferWrite,
  noticeOf,
  RULES,
  settleWithRisk,
} from '../../../server/features/time/time.policy.ts';

const START = Date.parse('2030-01-16T10:00:00Z') / 1000;
const opened = (weeklySeconds: number): Meter =>
  openMeter({
    promise: { timeZone: 'Europe/London', weeklySeconds, dailySeconds: null },
    rules: RULES,
    at: START,
  }).meter;
const act = (after: number, conversation = 'c1') => ({
  at: START + after,
  conversation,
  kind: 'send' as const,
});

describe('notices', () => {
  const at = (stage: 'plenty' | 'low' | 'windDown' | 'spent', exempt = false) => ({ stage, exempt });
  test.each([
    [at('plenty'), at('low'), false, 'warn'],
    [at('plenty'), at('windDown'), false, 'windDown'],
    [at('low'), at('windDown'), false, 'windDown'],
    [at('windDown'), at('spent'), false, 'stop'],
    [at('windDown'), at('spent', true), false, 'exempt'],
    [at('spent'), at('spent', true), false, 'exempt'],
    [at('spent', true), at('spent'), false, 'stop'],
    [at('spent'), at('plenty'), false, 'opened'],
    [at('windDown'), at('plenty'), true, 'opened'],
    [at('windDown'), at('plenty'), false, null],
    [at('windDown'), at('low'), false, null],
    [at('spent'), at('spent'), false, null],
    [at('plenty'), at('plenty'), false, null],
  ] as const)('from %j to %j (ran out: %s): %s', (before, after, ranOut, notice) => {
    expect(noticeOf(before, after, ranOut)).toBe(notice);
  });
});

describe('writing the running stretch', () => {
  test('waits for acts that only go on, up to fifteen seconds, and for nothing else', () => {
    const { meter } = takeAct(opened(900), act(0));
    expect(canDeferWrite(opened(900), takeAct(opened(900), act(0)))).toBe(false);
    expect(canDeferWrite(meter, takeAct(meter, act(14)))).toBe(true);
    expect(canDeferWrite(meter, takeAct(meter, act(15)))).toBe(false);
    expect(canDeferWrite(meter, takeAct(meter, act(1, 'c2')))).toBe(false);
    expect(canDeferWrite(meter, takeAct(meter, { ...act(1), kind: 'leave' }))).toBe(false);
    expect(canDeferWrite(meter, changeRisk(meter, { at: START + 1, atRisk: ['c1'] }))).toBe(false);
    expect(canDeferWrite(meter, settleMeter(meter, START + 100))).toBe(true);
    expect(canDeferWrite(meter, settleMeter(meter, START + 200))).toBe(false);
  });
});

describe('open cases, learned of late', () => {
  test('a job that comes late stops nobody who was not to be stopped, and counts the same as one in time', () => {
    const lateness = fc.record({
      capIn: fc.integer({ min: 1, max: 170 }),
      lateBy: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(lateness, ({ capIn, lateBy }) => {
        const running = takeAct(opened(capIn), act(0)).meter;
        const known = changeRisk(running, { at: START, atRisk: ['c1'] }).meter;
        const inTime = runSteps(
          known,
          (meter) => settleMeter(meter, START + capIn),
          (meter) => settleMeter(meter, START + capIn + lateBy),
        );
        const late = settleWithRisk(running, { at: START + capIn + lateBy, atRisk: ['c1'] });
        expect(late.meter).toEqual(inTime.meter);
        const closed = settleMeterThrough(late.meter, START + 1000).entries.filter(isCounted);
        expect(closed).toEqual(settleMeterThrough(inTime.meter, START + 1000).entries.filter(isCounted));
      }),
      { numRuns: 500 },
    );
  });

  test('a case that was closed before the cap buys no time after it', () => {
    const running = changeRisk(takeAct(opened(60), act(0)).meter, { at: START, atRisk: ['c1'] }).meter;
    const { meter, entries } = settleWithRisk(running, { at: START + 90, atRisk: [] });
    expect(meter.session).toBeNull();
    expect(entries.filter(isCounted)).toMatchObject([{ kind: 'session', seconds: 60, reason: 'spent' }]);
  });
});
