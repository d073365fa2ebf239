import { describe, expect, test } from 'vitest';
import { chunksOf } from '../../client/features/conversation/chunksOf.ts';
import { timelineOf } from '../../client/features/conversation/timelineOf.ts';
import { undrawnOf } from '../../client/features/conversation/useDrawnChunks.ts';
import type { EntryView } from '../../shared/contracts/conversations.ts';
import { control, message } from './conversationViews.ts';

const dayKey = (moment: string) => moment.slice(0, 10);
const MINUTE_MS = 60_000;

/** Messages that stand alone, ten minutes apart. */
const messages = (from: number, to: number): EntryView[] =>
  Array.from({ length: to - from }, (_, offset) =>
    message({
      id: `m${from + offset}`,
      mine: (from + offset) % 2 === 0,
      at: new Date(Date.parse('2026-05-01T06:00:00Z') + (from + offset) * 10 * MINUTE_MS).toISOString(),
    }),
  );

const chunked = (entries: readonly EntryView[], starts: readonly string[]) =>
  chunksOf({
    items: timelineOf({ entries, newAfter: null, offer: null, dayKey }),
    entries,
    pageStarts: new Set(starts),
  });
const sizesOf = (chunks: ReturnType<typeof chunked>) =>
  chunks.map(({ key, items }) => [key, items.filter(({ kind }) => kind === 'group').length]);

describe('the chunks of a timeline', () => {
  test('are its pages, and every item is in one of them', () => {
    const entries = messages(0, 100);
    const chunks = chunked(entries, ['m0', 'm50']);
    expect(sizesOf(chunks)).toEqual([
      ['m0', 50],
      ['m50', 50],
    ]);
    expect(chunks.flatMap(({ items }) => items)).toEqual(
      timelineOf({ entries, newAfter: null, offer: null, dayKey }),
    );
  });

  test('stay as they are when a page is put above or messages arrive', () => {
    const before = chunked(messages(50, 100), ['m50']);
    const after = chunked(messages(0, 130), ['m0', 'm50']);
    expect(sizesOf(after)).toEqual([
      ['m0', 50],
      ['m50', 50],
      ['m100', 30],
    ]);
    // The day of the page is headed above it now.
    expect(after[1]?.items).toEqual(before[0]?.items.filter(({ kind }) => kind === 'group'));
  });

  test('begin with an entry that is not shown too', () => {
    const entries = [
      ...messages(0, 2),
      control({ id: 'gone', kind: 'withdrawn', about: 'm0', at: '2026-05-01T08:00:00.000Z' }),
      ...messages(20, 22),
    ];
    expect(sizesOf(chunked(entries, ['m0', 'gone']))).toEqual([
      ['m0', 2],
      ['gone', 2],
    ]);
  });
});

describe('what is drawn', () => {
  const chunks = chunked(messages(0, 200), ['m0', 'm50', 'm100', 'm150']);

  test('is the end at first, with the chunks above it until they are known to be far away', () => {
    expect([...undrawnOf(chunks, new Map(), undefined).keys()]).toEqual([]);
    const seen = new Map<string, number | 'near'>([
      ['m150', 'near'],
      ['m100', 3_000],
    ]);
    expect([...undrawnOf(chunks, seen, undefined)].sort()).toEqual([
      ['m0', null],
      ['m100', 3_000],
      ['m50', null],
    ]);
  });

  test('is what is near, and the message to go to', () => {
    const seen = new Map<string, number | 'near'>([
      ['m0', 3_000],
      ['m50', 3_000],
      ['m100', 'near'],
      ['m150', 3_000],
    ]);
    expect([...undrawnOf(chunks, seen, 'm7').keys()].sort()).toEqual(['m150', 'm50']);
  });
});
