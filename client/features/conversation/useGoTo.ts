import { useEffect } from 'react';
import type { RefObject } from 'react';

/** A message to show, a new object for each time. */
export interface GoTarget {
  entryId: string;
}

/** Scrolls to the message of a new `target` and moves the focus there. Calls `onThere` when it was scrolled. */
export function useGoTo(
  list: RefObject<HTMLElement | null>,
  target: GoTarget | undefined,
  onThere: () => void,
): void {
  useEffect(() => {
    if (!target) return;
    const message = list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(target.entryId)}"]`);
    if (!message) return;
    message.scrollIntoView({ block: 'center', behavior: 'instant' });
    onThere();
    message.tabIndex = -1;
    // A dialog that closes meanwhile returns the focus to its opener in a timer of its own, which was set before.
    const timer = setTimeout(() => {
      message.focus({ preventScroll: true });
    });
    return () => {
      clearTimeout(timer);
    };
    // Only a new target scrolls.
  }, [list, target, onThere]);
}
