import { expect, test } from 'vitest';
import {
  afterTurn,
  refusalOf,
  TURNS,
  withLock,
  withoutLock,
} from '../../../../shared/domain/conversation/moves.ts';
import type { Turn } from '../../../../shared/domain/conversation/moves.ts';
import { CONVERSATION_STATES } from '../../../../shared/domain/conversation/states.ts';
import type { ConversationState } from '../../../../shared/domain/conversation/states.ts';

/** CV1, written out by hand: every move there is; all others are refused. */
const ALLOWED: readonly [ConversationState | null, Turn, ConversationState][] = [
  [null, 'opened', 'proposed'],
  ['proposed', 'agreed', 'active'],
  ['active', 'agreed', 'active'],
  ['active', 'paused', 'paused'],
  ['paused', 'resumed', 'active'],
  ['active', 'ending', 'ending'],
  ['paused', 'ending', 'ending'],
  ['proposed', 'closed', 'closed'],
  ['active', 'closed', 'closed'],
  ['paused', 'closed', 'closed'],
  ['ending', 'closed', 'closed'],
];

const turns: readonly Turn[] = ['opened', 'agreed', 'paused', 'resumed', 'ending', 'closed'];

test('every move of a conversation is on the table, and no other', () => {
  expect(Object.keys(TURNS).sort()).toEqual([...turns].sort());
  for (const from of [null, ...CONVERSATION_STATES]) {
    for (const turn of turns) {
      const before = from && { state: from, locks: ['case'] };
      const [, , to] = ALLOWED.find(([state, kind]) => state === from && kind === turn) ?? [];
      const after = afterTurn({ before, turn, by: 'mentor' });
      expect(after, `${from} ${turn}`).toEqual(to ? { state: to, locks: before?.locks ?? [] } : null);
    }
  }
});

test('R11: a mentee opens no conversation, and the system ends one but starts none', () => {
  expect(afterTurn({ before: null, turn: 'opened', by: 'mentee' })).toBeNull();
  expect(afterTurn({ before: null, turn: 'opened', by: 'system' })).toBeNull();
  expect(afterTurn({ before: { state: 'active', locks: [] }, turn: 'closed', by: 'system' })?.state).toBe(
    'closed',
  );
});

test('a lock is one flag for each reason, and each is lifted by its own unlock', () => {
  const open = { state: 'active', locks: [] } as const;
  const both = withLock(withLock(withLock(open, 'a'), 'b'), 'a');
  expect(both.locks).toEqual(['a', 'b']);
  expect(withoutLock(both, 'a')).toEqual({ state: 'active', locks: ['b'] });
  expect(withoutLock(open, 'a')).toEqual(open);
});

test('a message is taken in an active or ending conversation without locks', () => {
  const refusals = CONVERSATION_STATES.map((state) => [state, refusalOf({ state, locks: [] })]);
  expect(Object.fromEntries(refusals)).toEqual({
    proposed: 'notActive',
    active: null,
    paused: 'notActive',
    ending: null,
    closed: 'closed',
  });
  expect(refusalOf({ state: 'active', locks: ['case'] })).toBe('locked');
  expect(refusalOf({ state: 'closed', locks: ['case'] })).toBe('closed');
});
