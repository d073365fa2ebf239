import { useEffect, useMemo } from 'react';
import { useDeviceStore, useWaiting } from '../../platform/outbox/messageOutbox.ts';
import type { WaitingMessage } from '../../platform/outbox/waitingMessage.ts';
import type { ConversationThread } from './thread.ts';

/** The messages of the outbox that the thread does not hold: a push may bring one before its own acknowledgement takes it out. */
export function useUnsent(
  conversationId: string,
  { entries }: ConversationThread,
): readonly WaitingMessage[] {
  const outbox = useDeviceStore()?.outbox;
  const all = useWaiting(conversationId);
  const stored = useMemo(
    () => new Set(entries.flatMap((entry) => (entry.type === 'message' && entry.clientMessageId) || [])),
    [entries],
  );
  useEffect(() => {
    for (const { clientMessageId } of all)
      if (stored.has(clientMessageId)) outbox?.markStored(clientMessageId);
  }, [all, stored, outbox]);
  return all.filter((message) => !stored.has(message.clientMessageId));
}
