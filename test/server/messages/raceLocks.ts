import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { Refused } from '../../support/apiClient.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk } from '../conversations/talk.ts';

/** How long a message takes to its insert, about: locks are let go within this span, so that they meet. */
const SPREAD_MS = 12;

/**
 * Rounds of a lock that is put on while both sides send. Whoever takes the next number first wins: a message that was accepted
 * stands before the lock, one that was not is nowhere. Gives how many went each way.
 */
export async function raceLocks(
  app: TestApp,
  rounds: number,
): Promise<{ accepted: number; refused: number }> {
  const { id, conversationId, mentee, mentor } = await beginTalk(app);
  const lines = [await mentee.connect(), await mentor.connect()];
  const count = { accepted: 0, refused: 0 };
  let { cursor } = await mentee.open();

  for (let round = 0; round < rounds; round += 1) {
    const lock = { conversationId, lockId: `round-${round}`, by: null };
    const sends = lines.map(async (line) => {
      const payload = { conversationId: id, clientMessageId: randomUUID(), text: `round ${round}` };
      try {
        return (await line.emit(contracts.messageSend, payload)).entry.id;
      } catch (error) {
        if (error instanceof Refused && error.error.code === 'conversationLocked') return null;
        throw error;
      }
    });
    const locked = wait(Math.random() * SPREAD_MS).then(() => app.features.conversations.lock(lock));
    const sent = await Promise.all(sends);
    await locked;

    const params = { id };
    const news = await mentee.client.call(contracts.syncConversation, { params, body: { cursor } });
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
    ({ cursor } = await mentee.client.call(contracts.syncConversation, { params, body: { cursor } }));
  }
  for (const line of lines) line.close();
  return count;
}
