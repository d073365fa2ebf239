import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signOutEverywhereEndpoint } from '../../shared/contracts/accounts.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import type { OwnRedis } from '../support/ownRedis.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { connectSocket } from '../support/testSocket.ts';
import { startConversation } from '../server/conversations/startConversation.ts';

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
beforeEach(async () => {
  await redis.stop();
  await redis.start();
});
afterAll(async () => {
  await other.stop();
  await app.stop();
  await redis.end();
});

/** Milliseconds until the connection closed; null where it is still open after eight seconds. */
async function closesAfter(line: Awaited<ReturnType<typeof connectSocket>>): Promise<number | null> {
  const startedAt = performance.now();
  const isOpen = await Promise.race([line.closed.then(() => false), pause(8_000, true)]);
  return isOpen ? null : performance.now() - startedAt;
}

async function connectToBoth(token: string) {
  return Promise.all([connectSocket(app.origin, token), connectSocket(other.origin, token)]);
}

test('S3: with Redis stopped, signing out everywhere closes the sockets of every process within seconds', async () => {
  const { mentee } = await startConversation(app);
  const [here, there] = await connectToBoth(mentee.client.accessToken() ?? '');
  await redis.stop();
  await mentee.client.call(signOutEverywhereEndpoint);
  const [after, afterThere] = await Promise.all([closesAfter(here), closesAfter(there)]);
  console.log(`without Redis: closed after ${after} ms in the same process, ${afterThere} ms in the other`);
  expect(after).toBeLessThan(1_000);
  expect(afterThere).toBeLessThan(7_000);
});

test('S3: with Redis stopped, a closed account reads and writes no more within seconds', async () => {
  const { mentee, mentor } = await startConversation(app);
  const [here, there] = await connectToBoth(mentor.client.accessToken() ?? '');
  await redis.stop();
  await app.features.accounts.closeAccount({ accountId: mentor.actor.accountId, by: null });
  expect(await Promise.all([closesAfter(here), closesAfter(there)])).not.toContain(null);
  await mentee.send('is anybody there');
  await pause(5_000);
  expect(JSON.stringify([here.received, there.received])).not.toContain('is anybody there');
});
