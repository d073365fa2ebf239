import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversationSyncEvent, messageSendEvent } from '../../shared/contracts/conversations.ts';
import { restrictionsChangedPush } from '../../shared/contracts/restrictions.ts';
import { refusalOf } from '../support/apiClient.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import type { OwnRedis } from '../support/ownRedis.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { connectSocket } from '../support/testSocket.ts';
import type { TestSocket } from '../support/testSocket.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { PLAIN_WORDS } from '../server/restrictions/restrict.ts';

let redis: OwnRedis;
let app: TestApp;
/** A second web process on the same stores. */
let other: ServerProcess;
beforeAll(async () => {
  redis = await startOwnRedis();
  const environment = { REDIS_URL: redis.url, KITH_SEVERAL_PROCESSES: 'true' };
  app = await startTestApp({ environment });
  other = await startServerProcess({ ...app.environment, PORT: '0', KITH_ROLES: 'web' });
}, 120_000);
afterAll(async () => {
  await other.stop();
  await app.stop();
  await redis.end();
});

/** Milliseconds until the line was told that contact is stopped. */
async function stoppedAfter(line: TestSocket, startedAt: number): Promise<number> {
  while (!JSON.stringify(line.received).includes('"locked":true')) await pause(10);
  return Math.round(performance.now() - startedAt);
}

test('R26: with Redis stopped, a suspension reaches the sockets of every process within a second, and a send there is refused', async () => {
  const { id, mentee, mentor } = await startConversation(app);
  const token = mentor.client.accessToken() ?? '';
  const lines = await Promise.all([connectSocket(app.origin, token), connectSocket(other.origin, token)]);
  const { cursor } = await mentor.open();
  for (const line of lines) await line.emit(conversationSyncEvent, { conversationId: id, cursor });
  await redis.stop();
  await mentee.send('are you there');
  const startedAt = performance.now();
  await app.features.restrictions.restrict({
    ...{ accountId: mentor.actor.accountId, side: 'mentor', kind: 'suspension', reason: 'rules' },
    ...{ days: 7, words: PLAIN_WORDS, caseId: 'a-case', by: 'a-moderator' },
  });
  const [here, there] = await Promise.all(lines.map((line) => stoppedAfter(line, startedAt)));
  console.log(`without Redis: told after ${here} ms in the same process, ${there} ms in the other`);
  expect(Math.max(here ?? Infinity, there ?? Infinity)).toBeLessThan(1_000);
  for (const line of lines) {
    await line.next(restrictionsChangedPush);
    const said = { conversationId: id, clientMessageId: randomUUID(), text: 'still here' };
    expect((await refusalOf(line.emit(messageSendEvent, said))).code).toBe('conversationLocked');
    line.close();
  }
});
