import { useEffect, useRef } from 'react';
import { conversationActEvent } from '../../../shared/contracts/conversations.ts';
import { now } from '../../platform/clock.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import type { ThreadController } from './threadController.ts';

interface MeterActsOptions {
  conversationId: string;
  controller: ThreadController;
  side: 'mentee' | 'mentor';
}

const TYPING_EVERY_MS = 15_000;

/** Tells the server what a mentor does here, for the meter: typing now and then, and leaving. Returns `typed`. */
export function useMeterActs({ conversationId, controller, side }: MeterActsOptions): () => void {
  const lastTold = useRef(0);
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
    if (side !== 'mentor' || now() - lastTold.current < TYPING_EVERY_MS) return;
    lastTold.current = now();
    liveSocket.request(conversationActEvent, { conversationId, kind: 'type' }).then(
      ({ time }) => {
        if (time) controller.putStatus({ time });
      },
      () => undefined,
    );
  };
}
