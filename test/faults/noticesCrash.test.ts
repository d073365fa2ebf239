import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmNoticeEmailEndpoint, saveNoticeEmailEndpoint } from '../../shared/contracts/notices.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { secretIn, startMailbox } from '../server/notifications/mailbox.ts';
import type { Mailbox } from '../server/notifications/mailbox.ts';
import { renewToken } from '../support/people.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import type { OwnRedis } from '../support/ownRedis.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';

let mailbox: Mailbox;
let redis: OwnRedis;
/** Serves people, and sends nothing. */
let app: TestApp;
/** Sends. */
let worker: ServerProcess;
beforeAll(async () => {
  mailbox = await startMailbox();
  redis = await startOwnRedis();
  const settings = { KITH_SMTP_URL: mailbox.url, KITH_MAIL_FROM: 'notes@kith.example', REDIS_URL: redis.url };
  app = await startTestApp({ roles: ['web'], environment: settings });
  worker = await startServerProcess({ ...app.environment, KITH_ROLES: 'worker' });
}, 180_000);
afterAll(async () => {
  await worker.kill();
  await app.stop();
  await redis.end();
  await mailbox.stop();
});

const LONG = { timeout: 90_000, interval: 200 };

/** A mentee with a confirmed address, to whom the mentor writes. */
async function writeToSomebodyWithAddress(address: string) {
  const talk = await startConversation(app);
  await talk.mentee.client.call(saveNoticeEmailEndpoint, { body: { address } });
  await expect.poll(() => mailsTo(address).length, LONG).toBe(1);
  const secret = secretIn(mailsTo(address)[0], 'confirm-email');
  await app.visitor().call(confirmNoticeEmailEndpoint, { body: { secret } });
  await talk.mentor.send('That sounds hard.');
  return talk;
}

const mailsTo = (address: string) =>
  mailbox.mails.filter(({ to }) => !Array.isArray(to) && to?.value.some((one) => one.address === address));

/** Kills the sender where it hangs, empties Redis, and lets another sender begin after the claim has expired. */
async function crashWhileHanging(at: Mailbox['hangsAt']): Promise<void> {
  const before = mailbox.hung;
  mailbox.hangsAt = at;
  app.clock.advance({ minutes: 2 });
  await expect.poll(() => mailbox.hung, LONG).toBe(before + 1);
  await worker.kill();
  mailbox.hangsAt = null;
  await redis.empty();
  await worker.restart();
  app.clock.advance({ minutes: 2 });
}

test('a sender that is killed before the mail was taken, and an empty Redis, lose no notice, and it is sent once', async () => {
  const address = 'before@mail.example';
  await writeToSomebodyWithAddress(address);
  // The sweep of arrivals has to find the message before its minute begins.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await crashWhileHanging('recipient');
  await expect.poll(() => mailsTo(address).length, LONG).toBe(2);
  app.clock.advance({ minutes: 10 });
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  expect(mailsTo(address)).toHaveLength(2);
});

test('a sender that is killed between the taking of the mail and its mark repeats it under the same Message-ID', async () => {
  const address = 'after@mail.example';
  const { mentee } = await writeToSomebodyWithAddress(address);
  await renewToken(mentee.client);
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await crashWhileHanging('end');
  await expect.poll(() => mailsTo(address).length, LONG).toBe(3);
  const ids = mailsTo(address).map(({ messageId }) => messageId);
  expect(ids[1]).toBe(ids[2]);
  app.clock.advance({ minutes: 10 });
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  expect(mailsTo(address)).toHaveLength(3);
});
