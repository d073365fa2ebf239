import type { RepliesDeps } from '../replies.deps.ts';

/** When the first promise of a reply passed in a conversation; null where none did. The sweep may not have seen it yet. */
export function missedOf({ clock, waits }: Pick<RepliesDeps, 'clock' | 'waits'>) {
  return async (conversationId: string): Promise<Date | null> => {
    const wait = await waits.findFirstMissed(conversationId, clock.now());
    return wait && (wait.lateAt ?? wait.dueAt);
  };
}
