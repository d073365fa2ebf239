import { useEffect, useRef } from 'react';
import type { Thread } from './thread.ts';
import type { ThreadController } from './threadController.ts';

interface ReadingOptions {
  controller: ThreadController;
  thread: Thread;
  atNewest: boolean;
  side: 'mentee' | 'mentor';
}

const HANDS: readonly (keyof WindowEventMap)[] = ['pointerdown', 'keydown', 'wheel', 'focus'];

/**
 * Moves the read mark when the newest entry is in sight. For a mentor a hand must have moved since it came: a message
 * that arrives in an open tab must not spend anybody's minutes.
 */
export function useReading({ controller, thread, atNewest, side }: ReadingOptions): void {
  const { head } = thread;
  const opened = useRef(true);
  useEffect(() => {
    // Only what was there when the thread was opened is read by opening it.
    const first = opened.current;
    opened.current = false;
    if (!atNewest || head === null || thread.status.unread === 0) return;
    const mark = () => {
      if (document.visibilityState === 'visible') controller.markRead(head);
    };
    if (side === 'mentee' || first) mark();
    for (const hand of HANDS) addEventListener(hand, mark, { passive: true });
    if (side === 'mentee') document.addEventListener('visibilitychange', mark);
    return () => {
      for (const hand of HANDS) removeEventListener(hand, mark);
      document.removeEventListener('visibilitychange', mark);
    };
  }, [controller, head, atNewest, side, thread.status.unread]);
}
