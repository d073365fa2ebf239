import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { TimelineChunk } from './chunksOf.ts';
import type { TimelineItem } from './timelineOf.ts';

/** Within two heights of the list around what is seen, chunks are drawn. */
const MARGIN = '200%';

export interface DrawnChunks {
  /** By key, with the height in px at which they are left undrawn; null where they were never drawn. */
  undrawn: ReadonlyMap<string, number | null>;
  /** Reference of the element of each chunk, which has its key in `data-chunk`. */
  observe: (element: HTMLElement | null) => (() => void) | undefined;
}

const holdsFocus = (element: Element) => element.contains(document.activeElement);

/**
 * Which chunks are drawn: those near what is seen, and the one with the focus. The others keep their height. A chunk that was not seen
 * by the observer yet is drawn when the one below it is.
 * @param wanted the entry to go to; its chunk is drawn
 */
export function useDrawnChunks(
  list: RefObject<HTMLElement | null>,
  chunks: readonly TimelineChunk[],
  wanted: string | undefined,
): DrawnChunks {
  /** By key: the height of a chunk that is far away, `near` for the others. */
  const [seen, setSeen] = useState<ReadonlyMap<string, number | 'near'>>(new Map());
  const observer = useRef<IntersectionObserver>(null);
  const elements = useRef(new Set<HTMLElement>());
  /** Far away, but drawn while the focus is in them. */
  const focused = useRef(new Map<HTMLElement, number>());

  useEffect(() => {
    const root = list.current;
    const note = (changes: readonly (readonly [HTMLElement, number | 'near'])[]) => {
      if (changes.length === 0) return;
      setSeen((before) => {
        const next = new Map(before);
        for (const [{ dataset }, at] of changes) next.set(dataset['chunk'] ?? '', at);
        return next;
      });
    };
    const watcher = new IntersectionObserver(
      (changes) => {
        const noted = changes.flatMap(({ target, isIntersecting, boundingClientRect: { height } }) => {
          if (!(target instanceof HTMLElement) || !target.isConnected) return [];
          focused.current.delete(target);
          if (!isIntersecting && holdsFocus(target)) focused.current.set(target, height);
          return [[target, isIntersecting || holdsFocus(target) ? ('near' as const) : height] as const];
        });
        note(noted);
      },
      { root, rootMargin: `${MARGIN} 0px` },
    );
    observer.current = watcher;
    for (const element of elements.current) watcher.observe(element);
    const release = () => {
      const left = [...focused.current].filter(([element]) => !holdsFocus(element));
      for (const [element] of left) focused.current.delete(element);
      note(left);
    };
    document.addEventListener('focusin', release);
    return () => {
      watcher.disconnect();
      observer.current = null;
      document.removeEventListener('focusin', release);
    };
  }, [list]);

  const observe = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    elements.current.add(element);
    observer.current?.observe(element);
    return () => {
      elements.current.delete(element);
      observer.current?.unobserve(element);
    };
  }, []);

  const undrawn = useMemo(() => undrawnOf(chunks, seen, wanted), [chunks, seen, wanted]);
  return { undrawn, observe };
}

const isIn = (items: readonly TimelineItem[], entryId: string) =>
  items.some(
    (item) =>
      (item.kind === 'event' && item.entry.id === entryId) ||
      (item.kind === 'group' && item.messages.some(({ id }) => id === entryId)),
  );

/** The chunks that are left undrawn, with the height in px that they had when they were drawn; null for one that never was. */
export function undrawnOf(
  chunks: readonly TimelineChunk[],
  seen: ReadonlyMap<string, number | 'near'>,
  wanted: string | undefined,
): ReadonlyMap<string, number | null> {
  const undrawn = new Map<string, number | null>();
  let isBelowDrawn = true;
  for (const { key, items } of chunks.toReversed()) {
    const at = seen.get(key);
    const isWanted = wanted !== undefined && isIn(items, wanted);
    const isDrawn: boolean = isWanted || (at === undefined ? isBelowDrawn : at === 'near');
    if (!isDrawn) undrawn.set(key, typeof at === 'number' ? at : null);
    isBelowDrawn = isDrawn;
  }
  return undrawn;
}
