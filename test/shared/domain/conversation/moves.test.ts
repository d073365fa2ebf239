import { expect, test } from 'vitest';
import {
  refusalOf,
  STATE_MOVES,
  stateAfter,
  addLock,
  removeLock,
} from '../../../../shared/domain/conversation/moves.ts';
import type { StateMove } from '../../../../shared/domain/conversation/moves.ts';
import { CONVERSATION_STATES } from '../../../../shared/domain/conversation/states.ts';
import type { ConversationState } from '../../../../shared/domain/conversation/states.ts';

/** CV1, written out by hand: every move there is; all others are refused. */
const ALLOWED: readonly [ConversationState | null, StateMove, ConversationState][] = [
  [null, 'opened', 'proposed'],
  ['proposed', 'agreed', 'active'],
  ['active', 'agreed', 'active'],
  ['proposed', 'closed', 'closed'],
  ['active', 'closed', 'closed'],
];

const moves: readonly StateMove[] = ['opened', 'agreed', 'closed'];

test('every move of a conversation is on the table, and no other', () => {
  expect(Object.keys(STATE_MOVES).sort()).toEqual([...moves].sort());
  for (const from of [null, ...CONVERSATION_STATES]) {
    for (const move of moves) {
      const before = from && { state: from, locks: ['case'] };
      const [, , to] = ALLOWED.find(([state, kind]) => state === from && kind === move) ?? [];
      const after = stateAfter({ before, move, by: 'mentor' });
      expect(after, `${from} ${move}`).toEqual(to ? { state: to, locks: before?.locks ?? [] } : null);
    }
  }
});

test('R11: a mentee opens no conversation, and the system ends one but starts none', () => {
  expect(stateAfter({ before: null, move: 'opened', by: 'mentee' })).toBeNull();
  expect(stateAfter({ before: null, move: 'opened', by: 'system' })).toBeNull();
  expect(stateAfter({ before: { state: 'active', locks: [] }, move: 'closed', by: 'system' })?.state).toBe(
    'closed',
  );
});

test('a lock is one flag for each reason, and each is lifted by its own unlock', () => {
  const open = { state: 'active', locks: [] } as const;
  const both = addLock(addLock(addLock(open, 'a'), 'b'), 'a');
  expect(both.locks).toEqual(['a', 'b']);
  expect(removeLock(both, 'a')).toEqual({ state: 'active', locks: ['b'] });
  expect(removeLock(open, 'a')).toEqual(open);
});

test('a message is accepted in an active conversation without locks', () => {
  const refusals = CONVERSATION_STATES.map((state) => [state, refusalOf({ state, locks: [] })]);
  expect(Object.fromEntries(refusals)).toEqual({
    proposed: 'notActive',
    active: null,
    closed: 'closed',
  });
  expect(refusalOf({ state: 'active', locks: ['case'] })).toBe('locked');
  expect(refusalOf({ state: 'closed', locks: ['case'] })).toBe('closed');
});
