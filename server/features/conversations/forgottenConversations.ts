import { z } from 'zod';
import { hint } from '../../platform/realtime/index.ts';
import type { Hints } from '../../platform/realtime/index.ts';
import type { Fingerprints } from './log/fingerprints.ts';
import type { Participations } from './participations.ts';

/** The mentee of a conversation erased their account. */
const conversationErasedHint = hint({
  name: 'conversationErased',
  payload: z.strictObject({ conversationId: z.string() }),
});

/** Drops an erased conversation from the caches of this process, and of the others by a hint; without it they hold it for five minutes. */
export function shareForgotten({
  fingerprints,
  hints,
  participations,
}: {
  fingerprints: Fingerprints;
  hints: Hints;
  participations: Participations;
}): (conversationId: string) => void {
  /** Drops what this process has cached of a conversation. */
  function forget(conversationId: string): void {
    fingerprints.forget(conversationId);
    participations.forget(conversationId);
  }
  hints.on(conversationErasedHint, ({ conversationId }) => {
    forget(conversationId);
  });
  return (conversationId) => {
    forget(conversationId);
    hints.publish(conversationErasedHint, { conversationId });
  };
}
