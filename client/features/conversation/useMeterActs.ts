import { useEffect, useRef } from 'react';
import { conversationActEvent } from '../../../shared/contracts/conversations.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { now } from '../../platform/clock.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import type { ThreadController } from './threadController.ts';

interface MeterActsOptions {
  conversationId: string;
  controller: ThreadController;
  side: Side;
}

const TYPING_EVERY_MS = 15_000;

/** Reports a mentor's acts for the meter: typing, at most every 15 seconds, and leaving. Call the returned function on typing. */
export function useMeterActs({ conversationId, controller, side }: MeterActsOptions): () => void {
  const lastReported = useRef(0);
  useEffect(() => {
    if (side !== 'mentor') return;
    const leave = () => {
      liveSocket.request(conversationActEvent, { conversationId, kind: 'leave' }).catch(() => undefined);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [conversationId, side]);

  return () => {
    if (side !== 'mentor' || now() - lastReported.current < TYPING_EVERY_MS) return;
    lastReported.current = now();
    liveSocket.request(conversationActEvent, { conversationId, kind: 'type' }).then(
      ({ time }) => {
        if (time) controller.applyStatus({ time });
      },
      () => undefined,
    );
  };
}
