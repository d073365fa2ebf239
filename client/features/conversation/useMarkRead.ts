import { useEffect, useRef } from 'react';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { ConversationThread } from './thread.ts';
import type { ThreadController } from './threadController.ts';

interface MarkReadOptions {
  controller: ThreadController;
  thread: ConversationThread;
  atNewest: boolean;
  side: Side;
}

const INPUT_EVENTS: readonly (keyof WindowEventMap)[] = ['pointerdown', 'keydown', 'wheel', 'focus'];

/**
 * Moves the read mark when the newest entry is visible. For a mentor only after input since it arrived: a message in
 * an open tab must not spend their minutes.
 */
export function useMarkRead({ controller, thread, atNewest, side }: MarkReadOptions): void {
  const { head } = thread;
  const opened = useRef(true);
  useEffect(() => {
    // Opening the thread reads only the entries that were there then.
    const first = opened.current;
    opened.current = false;
    if (!atNewest || head === null || thread.status.unread === 0) return;
    const mark = () => {
      if (document.visibilityState === 'visible') controller.markRead(head);
    };
    if (side === 'mentee' || first) mark();
    for (const hand of INPUT_EVENTS) addEventListener(hand, mark, { passive: true });
    if (side === 'mentee') document.addEventListener('visibilitychange', mark);
    return () => {
      for (const hand of INPUT_EVENTS) removeEventListener(hand, mark);
      document.removeEventListener('visibilitychange', mark);
    };
  }, [controller, head, atNewest, side, thread.status.unread]);
}
