import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { messageSendEvent } from '../../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, WORDS } from '../conversations/startConversation.ts';

const apps: TestApp[] = [];
const begin = async (options: Parameters<typeof startTestApp>[0] = {}): Promise<TestApp> => {
  const app = await startTestApp(options);
  apps.push(app);
  return app;
};
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop();
});

const SEND_RATE = 60;
const AT_ONCE = 50;
/** Takes many times as long to check as a plain line. */
const COSTLY = '1😂'.repeat(1_000);

const distressCases = async (app: TestApp, deskName: string): Promise<number> => {
  const { client } = await hireStaff(app, { role: 'moderator', deskName });
  return (await client.call(listCasesEndpoint)).cases.filter(({ kind }) => kind === 'distress').length;
};

test('a text over the rate that could not be checked is held and checked again: a cry for help raises its case', async () => {
  const app = await begin({ environment: { KITH_RATE_FACTOR: '1' } });
  const { mentee } = await startConversation(app);
  for (let count = 0; count < SEND_RATE; count += 1) await mentee.send(`message ${count}`);
  expect((await refusalOf(mentee.send('one more'))).code).toBe('tooMany');
  await app.features.moderation.stop();
  expect((await mentee.send(WORDS.distress)).entry.status).toBe('held');
  const before = await distressCases(app, 'Sable');
  const { environment } = app;
  await app.stop();

  const again = await begin({ environment });
  await again.sweepNow();
  expect(await distressCases(again, 'Wick')).toBe(before + 1);
});

test('of many texts sent at once by one person, the late ones are stored held and unchecked first, and none is lost', async () => {
  const app = await begin();
  const people = await meet(app);
  const { id, mentee, mentor } = await startConversation(app, { people });
  const other = await startConversation(app);
  const line = await mentee.connect();
  const sends = Array.from({ length: AT_ONCE }, (_, index) => {
    const text = index === AT_ONCE - 1 ? WORDS.distress : `message ${index}`;
    return line.emit(messageSendEvent, { conversationId: id, clientMessageId: randomUUID(), text });
  });
  expect((await other.mentee.send('hello')).entry.status).toBe('accepted');
  const statuses = (await Promise.all(sends)).map(({ entry }) => entry.status);
  expect(statuses[0]).toBe('accepted');
  expect(statuses).toContain('held');
  const delivered = async () => {
    await app.sweepNow();
    const { entries } = await mentor.open();
    return entries.filter(({ type }) => type === 'message').length;
  };
  await expect.poll(delivered).toBe(AT_ONCE);
  expect((await mentee.open()).status.helpCard).toBe(true);
  line.close();
});

test('a text that is slow to check is still checked, and no thread is replaced because of it', async () => {
  const app = await begin();
  const { mentee } = await startConversation(app);
  const sends = await Promise.all([mentee.send(COSTLY), mentee.send(WORDS.distress)]);
  expect(sends.map(({ entry }) => entry.status)).toEqual(['accepted', 'accepted']);
  expect(app.logs.join('')).not.toContain('checking thread replaced');
});
