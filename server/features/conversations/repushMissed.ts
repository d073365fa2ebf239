import type { ConversationsDeps } from './conversations.deps.ts';
import { participationOf } from './participations.ts';

const EVERY_MS = 4_000;

/** Pushes again what another process appended and whose push was lost. */
export interface MissedPushes {
  /** Polls every four seconds, in a process that holds sockets. */
  start(): void;
  /** Polls now; once more after a poll that is running. */
  pollNow: () => void;
}

/**
 * Polls the newest entries of all conversations that are open in this process. Pushes again, to the sides that may see it, what another
 * process appended, and records how far mentors were delivered to while they have time.
 */
export function repushMissed(deps: ConversationsDeps): MissedPushes {
  const { announceDelivery, announcer, conversations, headCache, log, participations, status } = deps;
  const deliveredUpTo = new Map<string, number>();

  /** Stores up to which entry a mentor has received pushes, while nothing is hidden from them. */
  async function recordPushed(conversationId: string, seq: number): Promise<void> {
    if ((deliveredUpTo.get(conversationId) ?? 0) >= seq) return;
    const mentor = participationOf(await participations.get(conversationId), 'mentor');
    const { visibleUpTo } = await status.resolveViewpoint(mentor);
    if (visibleUpTo !== null) return;
    if (await conversations.markDelivered({ id: conversationId, side: 'mentor', seq }))
      announceDelivery(conversationId, 'mentee');
    deliveredUpTo.set(conversationId, seq);
  }

  /** Pushes the entries that other processes have appended since the last poll. */
  async function poll(): Promise<void> {
    const { moved, withMentor } = await headCache.refresh();
    for (const entries of moved) announcer.announceEntriesHere(entries);
    const connected = new Set(withMentor.map(({ conversationId }) => conversationId));
    for (const id of deliveredUpTo.keys()) if (!connected.has(id)) deliveredUpTo.delete(id);
    for (const { conversationId, head } of withMentor) await recordPushed(conversationId, head.seq);
  }

  let isPolling = false;
  let isAskedAgain = false;

  /** Polls at once. A call during a poll runs one more after it. */
  function pollNow(): void {
    isAskedAgain = isPolling;
    if (isPolling) return;
    isPolling = true;
    poll()
      .catch((error: unknown) => log.warn({ error }, 'polling of open conversations failed'))
      .finally(() => {
        isPolling = false;
        if (isAskedAgain) pollNow();
      });
  }

  return {
    start: () => void setInterval(pollNow, EVERY_MS).unref(),
    pollNow,
  };
}
