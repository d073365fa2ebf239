import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet } from '../../../../shared/domain/notices/quietHours.ts';
import { OPEN_MS } from '../../../../shared/domain/notices/sending.ts';
import { anyHistory, live } from './anyHistory.ts';
import type { PersonModel } from './personModel.ts';

const RUNS = 10_000;

/** Whether a conversation got two over one channel with no opening between them. An e-mail that is repeated under its name counts as one. */
function hasSecondBeforeOpening({ sent, opened }: PersonModel): boolean {
  const before = new Map<string, { index: number; batch: string }>();
  return sent.some(({ channel, batch, talks }, index) =>
    talks.some((talk) => {
      const last = before.get(`${channel} ${talk}`);
      before.set(`${channel} ${talk}`, { index, batch });
      if (!last || last.index === index || (channel === 'email' && last.batch === batch)) return false;
      return !opened.some(({ conversation, at }) => conversation === talk && at > last.index);
    }),
  );
}

describe('over 10,000 histories of messages, opens, crashes and settings, what is sent', () => {
  test('R31: is never sent inside quiet hours, nor while the conversation is open', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { at, settings, lastOpenAt } of live(history).sent) {
          expect(isQuiet(at, settings)).toBe(false);
          for (const open of lastOpenAt)
            expect(open === null || at.getTime() - open.getTime() >= OPEN_MS).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('is never two for one thing: a push is sent once, an e-mail is repeated only under its name', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const names = new Map<string, string>();
        for (const { channel, batch, covers } of live(history).sent) {
          for (const thing of covers) {
            const known = names.get(`${channel} ${thing}`);
            expect(known === undefined || (channel === 'email' && known === batch)).toBe(true);
            names.set(`${channel} ${thing}`, batch);
          }
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('is at most one for a conversation until it is opened', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(hasSecondBeforeOpening(live(history))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('is at most one where a claimed e-mail that may be out is put off by quiet hours', () => {
    const off = { email: [], push: [] };
    const quietAtNight = {
      timeZone: 'Europe/London',
      quiet: { from: '21:30', to: '07:30' },
      daily: false,
      off,
    };
    const person = live([
      new Date('2030-03-30T12:00:00Z'),
      quietAtNight,
      [
        { do: 'tell', kind: 'reply', talk: 'b', word: 'lampshade' },
        { do: 'pass', minutes: 1 },
        { do: 'sweep', crash: 'beforeMark', refused: false },
        { do: 'pass', minutes: 720 },
        { do: 'sweep', crash: 'none', refused: false },
        { do: 'set', settings: { ...quietAtNight, quiet: null } },
        { do: 'tell', kind: 'weekOpened', talk: 'b', word: 'lampshade' },
        { do: 'pass', minutes: 1 },
        { do: 'sweep', crash: 'none', refused: false },
        { do: 'pass', minutes: 720 },
        { do: 'sweep', crash: 'none', refused: false },
      ],
    ]);
    expect(person.sent.filter(({ channel }) => channel === 'email').length).toBeGreaterThan(0);
    expect(hasSecondBeforeOpening(person)).toBe(false);
  });

  test('is at most one where the repeat of an e-mail that may be out is refused', () => {
    const person = live([
      new Date('2030-03-30T12:00:00Z'),
      { timeZone: 'Europe/London', quiet: null, daily: false, off: { email: [], push: [] } },
      [
        { do: 'tell', kind: 'reply', talk: 'a', word: 'lampshade' },
        { do: 'pass', minutes: 1 },
        { do: 'sweep', crash: 'beforeMark', refused: false },
        { do: 'pass', minutes: 1 },
        { do: 'sweep', crash: 'beforeMark', refused: false },
        { do: 'tell', kind: 'messageWaiting', talk: 'a', word: 'lampshade' },
        { do: 'pass', minutes: 1 },
        { do: 'sweep', crash: 'none', refused: true },
        { do: 'pass', minutes: 1 },
        { do: 'sweep', crash: 'none', refused: false },
      ],
    ]);
    expect(person.sent.filter(({ channel }) => channel === 'email').length).toBeGreaterThan(0);
    expect(hasSecondBeforeOpening(person)).toBe(false);
  });

  test('R42: carries no word of anybody, and the same for everyone', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const words = history[2].flatMap((act) => (act.do === 'tell' ? [act.word, act.kind] : []));
        for (const { payload } of live(history).sent) {
          expect(words.filter((one) => payload.includes(one))).toEqual([]);
          expect(payload).toBe('{"title":"Notes","body":"Something is waiting for you.","path":"/"}');
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});
