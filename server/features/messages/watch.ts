import { participationOf } from '../conversations/index.ts';
import type { MessagesDeps } from './messages.deps.ts';

const EVERY_MS = 4_000;

/**
 * Looks every few seconds at the heads of all conversations that are open in this process. A push that got lost between
 * processes is made again here; and how far a mentor was served by pushes is noted while they have time.
 */
export function watchHeads(deps: MessagesDeps): void {
  const { announcer, conversations, directory, heads, log, status } = deps;
  const served = new Map<string, number>();

  async function noteServed(conversationId: string, seq: number): Promise<void> {
    if ((served.get(conversationId) ?? 0) >= seq) return;
    const { limit } = await status.lookFrom(participationOf(await directory.get(conversationId), 'mentor'));
    if (limit !== null) return;
    await conversations.markServed({ id: conversationId, side: 'mentor', seq });
    served.set(conversationId, seq);
  }

  async function look(): Promise<void> {
    const { moved, withMentor } = await heads.refresh();
    for (const { conversationId } of moved) announcer.announce(conversationId);
    const here = new Set(withMentor.map(({ conversationId }) => conversationId));
    for (const conversationId of served.keys()) if (!here.has(conversationId)) served.delete(conversationId);
    for (const { conversationId, head } of withMentor) await noteServed(conversationId, head.seq);
  }

  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => log.warn({ error }, 'the heads of open conversations could not be read'))
      .finally(() => (looking = false));
  }, EVERY_MS);
  timer.unref();
}
