import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  withArrival,
  withSync,
  offerShown,
  openThread,
  withSendAnswer,
  withEarlier,
  withoutHelpCard,
  withoutOffer,
  withStatus,
} from '../../client/features/conversation/thread.ts';
import type { ConversationThread } from '../../client/features/conversation/thread.ts';
import type { EntryView } from '../../shared/contracts/conversations.ts';
import { control, message, statusOf, viewOf } from './conversationViews.ts';

/** A reader's view of a log: entries in its order, and for each the position behind it. */
const positionOf = (index: number) => `cursor-${index + 1}`;
const indexOf = (cursor: string) => Number(cursor.split('-')[1]);

const pushOf = (log: readonly EntryView[], index: number) => {
  const entry = log[index];
  if (!entry) throw new Error('no such entry');
  return { entry, prev: log[index - 1]?.id ?? null, cursor: positionOf(index), status: statusOf() };
};
const syncOf = (log: readonly EntryView[], cursor: string) => ({
  entries: log.slice(indexOf(cursor)),
  cursor: positionOf(log.length - 1),
  more: false,
  status: statusOf(),
});
const empty = (): ConversationThread => openThread(viewOf({ entries: [], cursor: 'cursor-0' }));

/** What a reader should see in the end, worked out the slow way. */
function inOrder(log: readonly EntryView[]): string[] {
  const ids: { id: string; behind: string | null }[] = [];
  for (const entry of log) {
    const behind = entry.type === 'message' ? entry.after : null;
    const anchor = behind === null ? -1 : ids.findIndex(({ id }) => id === behind);
    if (anchor < 0) ids.push({ id: entry.id, behind: null });
    else {
      const siblings = ids.slice(anchor + 1).findIndex((other) => other.behind !== behind);
      ids.splice(siblings < 0 ? ids.length : anchor + 1 + siblings, 0, { id: entry.id, behind });
    }
  }
  return ids.map(({ id }) => id);
}

/** Messages, some of them released behind an earlier one, and withdrawals of earlier ones. */
const logs = fc
  .array(
    fc.record({ kind: fc.constantFrom('said', 'released', 'withdrawn'), pick: fc.nat(), mine: fc.boolean() }),
    { maxLength: 25 },
  )
  .map((steps) => {
    const log: EntryView[] = [];
    for (const [i, { kind, pick, mine }] of steps.entries()) {
      const before = log.filter((entry) => entry.type === 'message');
      const earlier = before[pick % Math.max(1, before.length)];
      if (kind === 'withdrawn' && earlier)
        log.push(control({ id: `e${i}`, kind: 'withdrawn', about: earlier.id }));
      else
        log.push(message({ id: `e${i}`, mine, after: kind === 'released' && earlier ? earlier.id : null }));
    }
    return log;
  });

describe('a thread', () => {
  test('is complete and in order, whichever pushes are lost or repeated', () => {
    fc.assert(
      fc.property(
        logs,
        fc.array(fc.constantFrom('once', 'twice', 'lost', 'acked'), { minLength: 25, maxLength: 25 }),
        (log, fates) => {
          let thread = empty();
          for (const [i] of log.entries()) {
            const { entry } = pushOf(log, i);
            if (fates[i] === 'acked' && entry.type === 'message') {
              // The answer to a send, with no sync behind it yet.
              thread = withSendAnswer(thread, { ...pushOf(log, i), entry, redacted: [] }).thread;
              continue;
            }
            const times = fates[i] === 'lost' ? 0 : fates[i] === 'twice' ? 2 : 1;
            for (let n = 0; n < times; n += 1) {
              const next = withArrival(thread, pushOf(log, i));
              thread = next === 'gap' ? withSync(thread, syncOf(log.slice(0, i + 1), thread.cursor)) : next;
            }
          }
          thread = withSync(thread, syncOf(log, thread.cursor));
          expect(thread.entries.map(({ id }) => id)).toEqual(inOrder(log));
        },
      ),
    );
  });

  test('moves an own message that its answer brought before the one ahead of it to its place', () => {
    const log = ['a', 'b'].map((id) => message({ id, mine: true }));
    const answer = { ...pushOf(log, 1), entry: message({ id: 'b', mine: true }), redacted: [] };
    const early = withSendAnswer(empty(), answer).thread;
    expect(early.entries.map(({ id }) => id)).toEqual(['b']);
    const thread = [0, 1].reduce<ConversationThread>((before, i) => {
      const next = withArrival(before, pushOf(log, i));
      if (next === 'gap') throw new Error('nothing was lost');
      return next;
    }, early);
    expect(thread.entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('shows a withdrawn message without its text, by push and by sync', () => {
    const log = [
      message({ id: 'a', text: 'said in haste' }),
      control({ id: 'b', kind: 'withdrawn', about: 'a' }),
    ];
    const pushed = [0, 1].reduce<ConversationThread>((thread, i) => {
      const next = withArrival(thread, pushOf(log, i));
      if (next === 'gap') throw new Error('nothing was lost');
      return next;
    }, empty());
    const synced = withSync(empty(), syncOf(log, 'cursor-0'));
    for (const thread of [pushed, synced]) {
      expect(thread.entries[0]).toMatchObject({ id: 'a', status: 'withdrawn', text: null });
    }
  });

  test('gives a redacted message its new text and does not change the others', () => {
    const log = [message({ id: 'a', text: 'call 07700 900123' }), message({ id: 'b', text: 'and hello' })];
    const redacted = control({ id: 'c', kind: 'redacted', about: 'a', text: 'call [left out]' });
    const thread = withSync(empty(), syncOf([...log, redacted], 'cursor-0'));
    expect(thread.entries[0]).toMatchObject({ status: 'redacted', text: 'call [left out]' });
    expect(thread.entries[1]).toMatchObject({ status: 'accepted', text: 'and hello' });
  });

  test('R26: a message that was redacted, removed and restored says that words were hidden', () => {
    const log = [
      message({ id: 'a', text: 'call 07700 900123' }),
      control({ id: 'b', kind: 'redacted', about: 'a', text: 'call [left out]' }),
      control({ id: 'c', kind: 'removed', about: 'a', removedFor: 'rules' }),
      control({ id: 'd', kind: 'restored', about: 'a', text: 'call [left out]', status: 'redacted' }),
    ];
    const thread = withSync(empty(), syncOf(log, 'cursor-0'));
    expect(thread.entries[0]).toMatchObject({ status: 'redacted', text: 'call [left out]' });
  });

  test('H17: gives a removed message the reason that came with the removal', () => {
    const removed = control({ id: 'c', kind: 'removed', about: 'a', removedFor: 'unkind' });
    const thread = withSync(empty(), syncOf([message({ id: 'a' }), removed], 'cursor-0'));
    expect(thread.entries[0]).toMatchObject({ status: 'removed', text: null, removedFor: 'unkind' });
  });

  test('shows a sent message at once, and moves it to its place when a missing entry arrives', () => {
    const log = [message({ id: 'a' }), message({ id: 'b' }), message({ id: 'c', mine: true })];
    const known = openThread(viewOf({ entries: log.slice(0, 1), cursor: positionOf(0) }));
    const { thread, gap } = withSendAnswer(known, {
      ...pushOf(log, 2),
      entry: message({ id: 'c', mine: true }),
      redacted: [],
    });
    expect(gap).toBe(true);
    expect(thread.entries.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(thread.cursor).toBe(positionOf(0));
  });

  test('prepends an earlier page without duplicates', () => {
    const thread = openThread(viewOf({ entries: [message({ id: 'c' })], cursor: 'cursor-3' }));
    const page = {
      entries: [message({ id: 'a' }), message({ id: 'b' }), message({ id: 'c' })],
      earlier: null,
    };
    expect(withEarlier(thread, page).entries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('R15: keeps the help card through an older status that crosses it', () => {
    const log = [message({ id: 'a', mine: true })];
    const carded = withSync(empty(), {
      entries: [],
      cursor: 'cursor-0',
      more: false,
      status: statusOf({ helpCard: true }),
    });
    const next = withArrival(carded, pushOf(log, 0));
    if (next === 'gap') throw new Error('nothing was lost');
    expect(next.status.helpCard).toBe(true);
    expect(withoutHelpCard(next).status.helpCard).toBe(false);
  });

  test('keeps the offer of help through an older status that crosses it, until it is dismissed', () => {
    const offered = withStatus(empty(), statusOf({ offer: 'a' }));
    const crossed = withStatus(offered, statusOf({ offer: null }));
    expect(offerShown(crossed, 'mentee')).toBe('a');
    expect(offerShown(withStatus(crossed, { offer: 'b' }), 'mentee')).toBe('b');
    const away = withoutOffer(crossed);
    expect(offerShown(away, 'mentee')).toBeNull();
    expect(offerShown(withStatus(away, statusOf({ offer: 'a' })), 'mentee')).toBeNull();
  });

  test('shows no offer beside the help card, and none to a mentor', () => {
    const offered = withStatus(empty(), statusOf({ offer: 'a' }));
    expect(offerShown(withStatus(offered, { helpCard: true }), 'mentee')).toBeNull();
    expect(offerShown(offered, 'mentor')).toBeNull();
  });
});
