import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contracts from '../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../shared/contracts/desk.ts';
import { refusalOf } from '../support/apiClient.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import type { OwnRedis } from '../support/ownRedis.ts';
import { hireStaff } from '../support/people.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { connectSocket } from '../support/testSocket.ts';
import { startConversation, meet, nextMessage, WORDS } from '../server/conversations/startConversation.ts';
import { raceLocks } from '../server/messages/raceLocks.ts';

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

test('1,000 rounds of a lock racing sends: never a message after the number of the lock', async () => {
  const { accepted, refused } = await raceLocks(app, 1_000);
  console.log(`1,000 rounds: ${accepted} messages accepted, ${refused} refused`);
  expect(accepted + refused).toBe(2_000);
  expect(Math.min(accepted, refused)).toBeGreaterThan(100);
});

test('a push that Redis lost is repeated within seconds, in the process to which the other person is connected', async () => {
  const { id, mentee, mentor } = await startConversation(app);
  const line = await connectSocket(other.origin, mentor.client.accessToken() ?? '');
  const { cursor } = await mentor.open();
  await line.emit(contracts.conversationSyncEvent, { conversationId: id, cursor });
  await mentee.send('while Redis is there');
  expect((await nextMessage(line)).entry.text).toBe('while Redis is there');

  await redis.stop();
  const { entry } = await mentee.send('while Redis is away');
  const startedAt = performance.now();
  await expect.poll(() => JSON.stringify(line.received), { timeout: 10_000 }).toContain(entry.id);
  console.log(`without Redis the other process heard after ${Math.round(performance.now() - startedAt)} ms`);
  line.close();
});

test('locks, sends, the time gate and cases work while Redis is stopped', async () => {
  await redis.stop();
  const moderator = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
  const people = await meet(app, 15);
  await app.features.time.spendForSeed({ mentorId: people.mentor.actor.accountId, leaveSeconds: 60 });
  const { id, conversationId, mentee, mentor } = await startConversation(app, { people });
  await mentor.send('hello');
  app.clock.advance({ seconds: 61 });
  expect((await refusalOf(mentor.send('too late'))).code).toBe('timeSpent');
  await app.features.conversations.lock({ conversationId, lockId: 'x', by: null });
  expect((await refusalOf(mentee.send('hello'))).code).toBe('conversationLocked');
  await app.features.conversations.unlock({ conversationId, lockId: 'x', by: null });
  const { status } = await mentee.send(WORDS.distress);
  expect(status.helpCard).toBe(true);
  await expect
    .poll(async () => (await moderator.client.call(listCasesEndpoint)).cases.map(({ kind }) => kind), {
      timeout: 10_000,
    })
    .toContain('distress');
  expect((await mentor.send('i am here')).entry.status).toBe('accepted');
  await mentee.client.call(contracts.endConversationEndpoint, { params: { id } });
  expect((await refusalOf(mentee.send('hello'))).code).toBe('conversationClosed');
});

test('the races of locks and sends have the same outcome without Redis', async () => {
  await redis.stop();
  const { accepted, refused } = await raceLocks(app, 200);
  expect(accepted + refused).toBe(400);
  expect(Math.min(accepted, refused)).toBeGreaterThan(20);
});
