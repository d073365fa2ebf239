import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { inTransaction } from '../../../server/platform/db/index.ts';
import { Refused } from '../../support/apiClient.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { startConversation } from '../conversations/startConversation.ts';

const MAX_TRIES = 5;
/** One connection may send twenty events a second. */
const ROUND_MS = 55;

/**
 * Locks a conversation while both sides send, many times. An accepted message has a number below the lock's; a refused one is not in the
 * log. Gives how many were accepted and refused.
 */
export async function raceLocks(
  app: TestApp,
  rounds: number,
): Promise<{ accepted: number; refused: number }> {
  const { id, conversationId, mentee, mentor } = await startConversation(app);
  const lines = [await mentee.connect(), await mentor.connect()];
  const count = { accepted: 0, refused: 0 };
  let { cursor } = await mentee.open();
  /** About how long a message takes to its insert: the lock is put on somewhere within, so that they meet. */
  let usualMs = 10;

  /** As an outbox does: until there is an answer, under the same id. Gives the public id, or null for locked. */
  async function send(line: TestSocket, text: string): Promise<string | null> {
    const payload = { conversationId: id, clientMessageId: randomUUID(), text };
    const startedAt = performance.now();
    for (let tries = 1; ; tries += 1) {
      try {
        const { entry } = await line.emit(contracts.messageSendEvent, payload);
        usualMs = 0.8 * usualMs + 0.2 * Math.min(100, performance.now() - startedAt);
        return entry.id;
      } catch (error) {
        if (error instanceof Refused && error.error.code === 'conversationLocked') return null;
        if (error instanceof Refused || tries === MAX_TRIES) throw error;
      }
    }
  }

  for (let round = 0; round < rounds; round += 1) {
    const over = wait(ROUND_MS);
    const lock = { conversationId, lockId: `round-${round}`, by: null };
    const sends = lines.map((line) => send(line, `round ${round}`));
    const locked = wait(Math.random() * 1.5 * usualMs).then(() => {
      const put = () => app.features.conversations.lock(lock);
      // Outside a transaction as well as inside one.
      return round % 2 === 0 ? put() : inTransaction(put);
    });
    const sent = await Promise.all(sends);
    await locked;

    const params = { id };
    const news = await mentee.client.call(contracts.syncConversationEndpoint, { params, body: { cursor } });
    ({ cursor } = news);
    const ids = sent.filter((one) => one !== null);
    expect(
      news.entries
        .slice(0, -1)
        .map((entry) => entry.id)
        .sort(),
      `round ${round}`,
    ).toEqual(ids.sort());
    expect(news.entries.at(-1), `round ${round}`).toMatchObject({ type: 'control', kind: 'locked' });
    count.accepted += ids.length;
    count.refused += sent.length - ids.length;

    await app.features.conversations.unlock(lock);
    ({ cursor } = await mentee.client.call(contracts.syncConversationEndpoint, { params, body: { cursor } }));
    await over;
  }
  for (const line of lines) line.close();
  return count;
}
