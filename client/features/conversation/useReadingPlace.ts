import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The message at the top of the list, and where it begins in what is scrolled, in px: scrolling does not change it, a shift does. */
interface Place {
  entryId: string;
  offset: number;
}

/** Within this distance of the end the newest entry counts as visible. */
const NEAR_PX = 80;
/** Less than a device pixel is rounding. */
const SHIFTED_PX = 0.5;

const messageIn = (list: HTMLElement, entryId: string) =>
  list.querySelector(`[data-entry="${CSS.escape(entryId)}"]`);
const messagesIn = (list: HTMLElement) => list.querySelectorAll<HTMLElement>('[data-entry]');

const offsetIn = (list: HTMLElement, message: Element) =>
  message.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop;

function firstInSight(list: HTMLElement): Place | null {
  const messages = messagesIn(list);
  const edge = list.getBoundingClientRect().top;
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.getBoundingClientRect().bottom ?? 0) <= edge) low = middle + 1;
    else high = middle;
  }
  const first = messages[low];
  const entryId = first?.dataset['entry'];
  return first && entryId !== undefined ? { entryId, offset: offsetIn(list, first) } : null;
}

export interface ReadingPlace {
  /** Notes what is read now; call it when the list was scrolled. Tells whether the end is out of sight. */
  note: () => boolean;
  /** Whether what was read is not in the list any more. */
  isLost: () => boolean;
}

/**
 * Keeps the text in its place while the reader is above the end, whatever grows or shrinks below: an arrival, a chunk that is drawn, the
 * window. What changes above moves nothing, because the list is laid out from its end. The scroll anchoring that some browsers have is switched
 * off there: both would correct the same shift.
 * @param hasMoreBelow whether pages below are not loaded: the end of what is loaded is then no end to stay at
 */
export function useReadingPlace(list: RefObject<HTMLElement | null>, hasMoreBelow: boolean): ReadingPlace {
  const place = useRef<Place>(null);

  const restore = useCallback(() => {
    if (!list.current || !place.current) return;
    const { entryId, offset } = place.current;
    const message = messageIn(list.current, entryId);
    if (!message) return;
    const shifted = offsetIn(list.current, message);
    if (Math.abs(shifted - offset) < SHIFTED_PX) return;
    list.current.scrollBy({ top: shifted - offset, behavior: 'instant' });
    place.current = { entryId, offset: shifted };
  }, [list]);

  const note = useCallback(() => {
    if (!list.current) return false;
    // What changed since the last frame has shifted the place that is still noted.
    restore();
    // The list is `column-reverse`, so `scrollTop` is 0 at the end and negative above it.
    const isAway = hasMoreBelow || Math.abs(list.current.scrollTop) > NEAR_PX;
    place.current = isAway ? firstInSight(list.current) : null;
    return isAway;
  }, [list, hasMoreBelow, restore]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    // Called after the layout and before the paint, so that a shift is corrected before it is visible.
    const watcher = new ResizeObserver(restore);
    watcher.observe(element);
    for (const child of element.children) watcher.observe(child);
    return () => {
      watcher.disconnect();
    };
  }, [list, restore]);

  const isLost = useCallback(
    () => list.current !== null && place.current !== null && !messageIn(list.current, place.current.entryId),
    [list],
  );

  return { note, isLost };
}
