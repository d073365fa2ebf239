import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  INTERVIEW_CRITERIA,
  instantOfWallTime,
  interviewFacts,
  passesInterview,
} from '../../../../shared/domain/screening/interview.ts';

const score = fc.integer({ min: 1, max: 4 });
const scores = fc.record({
  motivation: score,
  listening: score,
  boundaries: score,
  safety: score,
  reliability: score,
});
const all = (value: number) => ({
  motivation: value,
  listening: value,
  boundaries: value,
  safety: value,
  reliability: value,
});

describe('the scores of an interview', () => {
  test('one form decides by itself; a single 1 is too little whatever the rest', () => {
    expect(interviewFacts([], null)).toEqual({ passed: false, needsLook: false });
    expect(interviewFacts([all(3)], null)).toEqual({ passed: true, needsLook: false });
    expect(interviewFacts([{ ...all(4), safety: 1 }], null).passed).toBe(false);
    expect(interviewFacts([all(2)], null).passed).toBe(false);
  });

  test('two that differ ask for a second look, which then decides', () => {
    const forms = [all(3), { ...all(3), boundaries: 1 }];
    expect(interviewFacts(forms, null)).toEqual({ passed: false, needsLook: true });
    expect(interviewFacts(forms, { verdict: 'goOn' })).toEqual({ passed: true, needsLook: false });
    expect(interviewFacts(forms, { verdict: 'notYet' })).toEqual({ passed: false, needsLook: false });
  });

  test('property: forms that disagree never pass without a second look, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(scores, { maxLength: 3 }), (forms) => {
        const facts = interviewFacts(forms, null);
        expect(interviewFacts([...forms].reverse(), null)).toEqual(facts);
        const verdicts = new Set(forms.map(passesInterview));
        const spread = INTERVIEW_CRITERIA.map((one) => {
          const values = forms.map((form) => form[one]);
          return Math.max(...values) - Math.min(...values);
        });
        const disagree = verdicts.size > 1 || spread.some((far) => far >= 2);
        expect(facts.needsLook).toBe(disagree);
        expect(facts.passed).toBe(!disagree && verdicts.has(true));
      }),
    );
  });
});

describe('a time on a wall clock', () => {
  const at = (day: string, time: string, timeZone = 'Europe/London') =>
    instantOfWallTime({ day, time, timeZone })?.toISOString();

  test('is the same time on the wall before and after the clocks change', () => {
    expect(at('2030-03-30', '10:00')).toBe('2030-03-30T10:00:00.000Z');
    expect(at('2030-03-31', '10:00')).toBe('2030-03-31T09:00:00.000Z');
    expect(at('2030-03-31', '10:00', 'America/New_York')).toBe('2030-03-31T14:00:00.000Z');
  });

  test('that the clock jumps over, or shows twice, is none', () => {
    expect(at('2030-03-31', '01:30')).toBeUndefined();
    expect(at('2030-10-27', '01:30')).toBeUndefined();
    expect(at('2030-10-27', '02:30')).toBe('2030-10-27T02:30:00.000Z');
  });
});
