import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretIn, startMailbox } from '../server/notifications/mailbox.ts';
import type { Mailbox } from '../server/notifications/mailbox.ts';
import { openReferenceEndpoint } from '../../shared/contracts/references.ts';
import { hireScreeningStaff, screenMentor } from '../support/people.ts';
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
const ADDRESS = 'referee@example.org';

const mails = () =>
  mailbox.mails.filter(({ to }) => !Array.isArray(to) && to?.value.some((one) => one.address === ADDRESS));
const stages = () => [...new Set(mails().map(({ messageId = '' }) => /-(\w+)@/u.exec(messageId)?.[1]))];

/** Kills the sender while a mail is on its way, empties Redis, and lets another sender begin after the claim has expired. */
async function crashWhileSending(days: number): Promise<void> {
  const before = mailbox.hung;
  mailbox.hangsAt = 'end';
  app.clock.advance({ days });
  await expect.poll(() => mailbox.hung, LONG).toBe(before + 1);
  await worker.kill();
  mailbox.hangsAt = null;
  await redis.empty();
  await worker.restart();
  app.clock.advance({ minutes: 2 });
}

test('R2: reminders come once to a mailbox and in order, though the sender is killed while it sends and Redis is emptied', async () => {
  const referees = [
    { name: 'Nell', relationship: 'Tutor', contact: ADDRESS },
    { name: 'Ravi', relationship: 'Club leader', contact: '020 7946 0123' },
  ];
  await screenMentor(app, {
    staff: await hireScreeningStaff(app),
    to: 'referencesPending',
    form: { referees },
  });
  await expect.poll(stages, LONG).toEqual(['ask']);
  await crashWhileSending(14);
  // Sent before the crash and once more after it, under one Message-ID: a mailbox shows it once.
  await expect.poll(() => mails().length, LONG).toBe(3);
  expect(stages()).toEqual(['ask', 'firstReminder']);
  app.clock.advance({ days: 14 });
  await expect.poll(stages, LONG).toEqual(['ask', 'firstReminder', 'secondReminder']);
  expect(mails()).toHaveLength(4);
  for (const mail of mails()) {
    const body = { linkToken: secretIn(mail, 'reference') };
    expect((await app.visitor().call(openReferenceEndpoint, { body })).referee).toBe('Nell');
  }
});
