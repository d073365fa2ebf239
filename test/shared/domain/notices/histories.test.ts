import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet } from '../../../../shared/domain/notices/quietHours.ts';
import { OPEN_MS } from '../../../../shared/domain/notices/sending.ts';
import { anyHistory, live } from './anyHistory.ts';

const RUNS = 10_000;

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
        const { sent, opened } = live(history);
        const before = new Map<string, { index: number; batch: string }>();
        sent.forEach(({ channel, batch, talks }, index) => {
          for (const talk of talks) {
            const last = before.get(`${channel} ${talk}`);
            const isOpened = opened.some(
              ({ conversation, at }) => conversation === talk && last && at > last.index,
            );
            expect(
              !last || last.index === index || isOpened || (channel === 'email' && last.batch === batch),
            ).toBe(true);
            before.set(`${channel} ${talk}`, { index, batch });
          }
        });
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

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
