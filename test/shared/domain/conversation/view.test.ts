import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMENDMENTS } from '../../../../shared/domain/conversation/moves.ts';
import type { Amendment } from '../../../../shared/domain/conversation/moves.ts';
import { otherSide } from '../../../../shared/domain/conversation/states.ts';
import {
  audienceOfAmendment,
  audienceOfMessage,
  canAmend,
  hasReachedOther,
  statusOf,
} from '../../../../shared/domain/conversation/view.ts';
import type { MessageHistory, MessageStatus } from '../../../../shared/domain/conversation/view.ts';

const stored = fc.constantFrom('accepted', 'held', 'redacted');
const writer = fc.constantFrom('mentee', 'mentor');

/** Amendments that were each allowed when they were made. */
const history: fc.Arbitrary<MessageHistory> = fc
  .record({ writer, stored, tries: fc.array(fc.constantFrom(...AMENDMENTS), { maxLength: 8 }) })
  .map(({ tries, ...message }) => {
    const amendments: Amendment[] = [];
    for (const amendment of tries) {
      if (canAmend({ ...message, amendments }, amendment)) amendments.push(amendment);
    }
    return { ...message, amendments };
  });

describe('what becomes of a message', () => {
  test('only what is held is released; what is withdrawn is never brought back, and what staff removed only by staff', () => {
    const message = { writer: 'mentee', amendments: [] } as const;
    expect(canAmend({ ...message, stored: 'held' }, 'released')).toBe(true);
    expect(canAmend({ ...message, stored: 'accepted' }, 'released')).toBe(false);
    expect(canAmend({ ...message, stored: 'held', amendments: ['withdrawn'] }, 'released')).toBe(false);
    expect(canAmend({ ...message, stored: 'held', amendments: ['withdrawn'] }, 'removed')).toBe(true);
    expect(canAmend({ ...message, stored: 'held', amendments: ['removed'] }, 'withdrawn')).toBe(false);
    expect(canAmend({ ...message, stored: 'held', amendments: ['removed'] }, 'restored')).toBe(true);
    expect(canAmend({ ...message, stored: 'accepted' }, 'restored')).toBe(false);
    const withdrawn = ['withdrawn', 'removed'] as const;
    expect(canAmend({ ...message, stored: 'accepted', amendments: withdrawn }, 'restored')).toBe(false);
  });

  test('the status is that of the last amendment, and restoring gives back what a removal took', () => {
    fc.assert(
      fc.property(history, (message) => {
        let expected: MessageStatus = message.stored;
        let taken: MessageStatus = expected;
        for (const amendment of message.amendments) {
          if (amendment === 'removed') taken = expected;
          if (amendment === 'restored') expected = taken === 'held' ? 'accepted' : taken;
          else expected = amendment === 'released' ? 'accepted' : amendment;
        }
        expect(statusOf(message)).toBe(expected);
      }),
    );
  });
});

describe('who sees an entry', () => {
  test('the writer sees every entry about their message; the other side none before it reaches them', () => {
    fc.assert(
      fc.property(history, (message) => {
        const other = otherSide(message.writer);
        let got = message.stored !== 'held';
        expect(audienceOfMessage(message).seenBy.includes(other)).toBe(got);
        message.amendments.forEach((amendment, index) => {
          const before = { ...message, amendments: message.amendments.slice(0, index) };
          const audience = audienceOfAmendment(before, amendment);
          const brings = !got && ['released', 'redacted', 'restored'].includes(amendment);
          expect(audience.seenBy).toContain(message.writer);
          expect(audience.seenBy.includes(other)).toBe(got || brings);
          expect(audience.unreadFor).toBe(brings ? other : null);
          got ||= brings;
        });
        expect(hasReachedOther(message)).toBe(got);
      }),
    );
  });

  test('a message reaches the other side exactly once, or never', () => {
    fc.assert(
      fc.property(history, (message) => {
        const arrivals = message.amendments.filter((amendment, index) => {
          const before = { ...message, amendments: message.amendments.slice(0, index) };
          return audienceOfAmendment(before, amendment).unreadFor !== null;
        });
        const atOnce = audienceOfMessage(message).unreadFor === null ? 0 : 1;
        expect(arrivals.length + atOnce).toBe(hasReachedOther(message) ? 1 : 0);
      }),
    );
  });
});
