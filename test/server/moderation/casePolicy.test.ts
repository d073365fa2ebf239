import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canMove,
  canWork,
  CASE_MOVES,
  caseStateAfter,
  claimantOf,
  claimUntil,
  dueAt,
  lockIdOf,
  suspendsCap,
} from '../../../server/features/moderation/case.policy.ts';
import { actionsFor } from '../../../server/features/moderation/caseActions.policy.ts';
import { RISK_LEVELS } from '../../../shared/domain/moderation/riskLevels.ts';
import { CASE_STATES } from '../../../shared/domain/moderation/caseStates.ts';

const STATUSES = ['accepted', 'held', 'redacted', 'withdrawn', 'removed', null] as const;
const NOW = new Date('2026-11-22T18:00:00Z');
const finding = { kind: 'phone', reasonCode: 'contact.phone', start: 0, end: 5, rule: null };
const caseActions = Object.keys(CASE_MOVES).filter(
  (action): action is keyof typeof CASE_MOVES => action in CASE_MOVES,
);

const situations = fc.record({
  state: fc.constantFrom(...CASE_STATES),
  messageStatus: fc.constantFrom(...STATUSES),
  isLocked: fc.boolean(),
  inConversation: fc.boolean(),
  hasSpans: fc.boolean(),
});

const actionsIn = ({
  state,
  messageStatus,
  isLocked,
  inConversation,
  hasSpans,
}: typeof situations extends fc.Arbitrary<infer S> ? S : never) =>
  actionsFor({
    case: {
      _id: 'c1',
      kind: 'heldMessage',
      state,
      conversationId: inConversation ? 'talk' : null,
      subject: { kind: 'entry', id: 'e1' },
    },
    findings: hasSpans ? [finding] : [],
    messageStatus,
    locks: isLocked ? [lockIdOf('c1')] : ['case:another'],
    mayRestrict: inConversation,
    isRestricted: isLocked,
  });

describe('the states of a case (R21)', () => {
  test('every sequence of actions leads to a known state, and none leaves closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...caseActions), { maxLength: 30 }), (walk) => {
        let state: (typeof CASE_STATES)[number] = 'open';
        for (const action of walk) {
          if (!canMove(state, action)) continue;
          expect(state).not.toBe('closed');
          state = caseStateAfter(state, action);
          expect(CASE_STATES).toContain(state);
        }
      }),
    );
  });

  test('every state but closed has an action that closes the case', () => {
    for (const state of CASE_STATES.filter((one) => one !== 'closed')) {
      const ends = canMove(state, 'noAction') || canMove(state, 'close');
      expect({ state, ends }).toEqual({ state, ends: true });
    }
  });

  test('every offered action is possible, and closing is not offered while the message is held or the case locks the conversation', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const actions = actionsIn(situation);
        for (const action of actions) expect(canMove(situation.state, action)).toBe(true);
        const closes = actions.includes('close') || actions.includes('noAction');
        if (situation.messageStatus === 'held' || situation.isLocked) expect(closes).toBe(false);
        expect(actions.includes('lock') && actions.includes('unlock')).toBe(false);
        if (actions.includes('release')) expect(situation.messageStatus).toBe('held');
      }),
    );
  });

  test('an undecided held message can always be released or removed', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const undecided = ['open', 'triaged', 'inReview'].includes(situation.state);
        if (!undecided || situation.messageStatus !== 'held') return;
        expect(actionsIn(situation)).toEqual(expect.arrayContaining(['release', 'remove']));
      }),
    );
  });
});

test('redaction is offered only for the text in which the findings are', () => {
  const offered = (kind: 'entry' | 'report') =>
    actionsFor({
      case: {
        _id: 'c1',
        kind: 'report',
        state: 'open',
        conversationId: 'talk',
        subject: { kind, id: 'x' },
      },
      findings: [finding],
      messageStatus: 'accepted',
      locks: [],
      mayRestrict: true,
      isRestricted: false,
    });
  expect(offered('entry')).toContain('redact');
  expect(offered('report')).not.toContain('redact');
});

describe('clocks and claims', () => {
  test('R18: risk and kind set the minutes until a case is due', () => {
    const minutes = (risk: (typeof RISK_LEVELS)[number], kind: 'distress' | 'conduct') =>
      (dueAt({ risk, kind, clockFrom: NOW }).getTime() - NOW.getTime()) / 60_000;
    expect(RISK_LEVELS.map((risk) => minutes(risk, 'distress'))).toEqual([4_320, 4_320, 480, 30, 5]);
    expect(RISK_LEVELS.map((risk) => minutes(risk, 'conduct'))).toEqual([60, 60, 60, 30, 5]);
  });

  test('a claim expires', () => {
    const claim = { by: 'sable', sessionId: 's1', until: claimUntil(NOW) };
    expect(claimantOf({ claim }, NOW)).toBe('sable');
    expect(claimantOf({ claim }, claim.until)).toBeNull();
    expect(claimantOf({ claim: null }, NOW)).toBeNull();
  });

  test('R21: a member of staff cannot work a case about themselves', () => {
    expect(canWork({ barredIds: [], personIds: ['sable'] }, 'sable')).toBe(false);
    expect(canWork({ barredIds: [], personIds: ['wren'] }, 'sable')).toBe(true);
  });

  test('H2: only the mentee’s own safety, at moderate or more, lifts a mentor’s cap', () => {
    const lifting = RISK_LEVELS.filter((risk) => suspendsCap({ kind: 'distress', risk, about: 'mentee' }));
    expect(lifting).toEqual(['moderate', 'high', 'imminent']);
    for (const kind of ['conduct', 'report', 'heldMessage', 'lowRating'] as const) {
      expect(suspendsCap({ kind, risk: 'imminent', about: 'mentee' })).toBe(false);
    }
    expect(suspendsCap({ kind: 'distress', risk: 'imminent', about: 'mentor' })).toBe(false);
  });
});
