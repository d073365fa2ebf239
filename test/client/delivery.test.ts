import { describe, expect, test } from 'vitest';
import { deliveredOf } from '../../client/features/conversation/delivery.ts';
import { control, message } from './conversationViews.ts';

const mine = (id: string, status: 'accepted' | 'held' = 'accepted') => message({ id, mine: true, status });
const theirs = (id: string) => message({ id });
const to = (deliveredUpTo: string | null, readUpTo: string | null) => ({ deliveredUpTo, readUpTo });
const stateOf = (...given: Parameters<typeof deliveredOf>) => Object.fromEntries(deliveredOf(...given));

describe('how far the other side has own messages', () => {
  const entries = [mine('one'), mine('two'), theirs('answer'), mine('three')];

  test('is said of each up to the newest that was delivered and the newest that was read', () => {
    expect(stateOf(entries, to('answer', 'one'))).toEqual({ one: 'read', two: 'delivered' });
    expect(stateOf(entries, to('three', 'three'))).toEqual({ one: 'read', two: 'read', three: 'read' });
    expect(stateOf(entries, to('two', null))).toEqual({ one: 'delivered', two: 'delivered' });
  });

  test('is said of none where the other side shows nothing, or had nothing yet', () => {
    expect(stateOf(entries, null)).toEqual({});
    expect(stateOf(entries, to(null, null))).toEqual({});
  });

  test('is never said of a message that is held, and of a released one from its release on', () => {
    const held = [mine('held', 'held'), mine('later')];
    expect(stateOf(held, to('later', 'later'))).toEqual({ later: 'read' });
    const released = [mine('held'), mine('later'), control({ id: 'r', kind: 'released', about: 'held' })];
    expect(stateOf(released, to('later', 'later'))).toEqual({ later: 'read' });
    expect(stateOf(released, to('r', 'later'))).toEqual({ held: 'delivered', later: 'read' });
  });
});
