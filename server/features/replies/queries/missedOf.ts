import type { RepliesDeps } from '../replies.deps.ts';

/** When the first promise of a reply passed in a conversation; null where none did. */
export function missedOf({ waits }: Pick<RepliesDeps, 'waits'>) {
  return async (conversationId: string): Promise<Date | null> =>
    (await waits.findFirstLate(conversationId))?.lateAt ?? null;
}
