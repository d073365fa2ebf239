import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNoticesEndpoint } from '../../shared/contracts/notices.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { secretIn, startMailbox } from '../server/notifications/mailbox.ts';
import type { Mailbox } from '../server/notifications/mailbox.ts';
import { startPushService } from '../server/notifications/pushService.ts';
import type { PushService } from '../server/notifications/pushService.ts';
import { lookAt } from '../support/browser.ts';
import { renewToken } from '../support/people.ts';
import { answerPush, deliverPush } from './acts/browserPush.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let mailbox: Mailbox;
let pushes: PushService;
let house: House;
beforeAll(async () => {
  mailbox = await startMailbox();
  pushes = await startPushService();
  house = await openHouse({
    showsNotes: true,
    serviceWorker: true,
    settings: { KITH_SMTP_URL: mailbox.url, KITH_MAIL_FROM: 'notes@kith.example' },
  });
}, 180_000);
afterAll(async () => {
  await house?.close();
  await mailbox?.stop();
  await pushes?.stop();
});

const ADDRESS = 'reader@mail.example';
/** Mails without the one that confirms the address. */
const notices = () => mailbox.mails.slice(1);

test('a young person turns notes on, hears of a reply by e-mail and push, and of none while the conversation is open', async () => {
  const { app } = house;
  const talk = await startConversation(app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const mentee = await house.visitor();
  const { page } = mentee;
  await answerPush(mentee, pushes.subscribe());
  await signIn(page, 'demo-mentee-one', undefined, 'own');

  await page.getByRole('link', { name: /^What is new/ }).click();
  await page.getByRole('link', { name: 'How to be told' }).click();
  await page.getByRole('heading', { name: 'On this device' }).waitFor();
  await page.getByText('Your browser asks for your yes first.').waitFor();
  expect(await lookAt(mentee, 'notices-settings')).toEqual([]);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByText('Notes are shown on this device.').waitFor();
  await page.getByLabel('Email address').fill(ADDRESS);
  await page.getByRole('button', { name: 'Send me a link to confirm it' }).click();
  await page.getByText(`Open the link that we sent to ${ADDRESS}.`).waitFor();
  await expect.poll(() => mailbox.mails.length).toBe(1);
  const onPhone = await house.visitor();
  await onPhone.page.goto(`/confirm-email#${secretIn(mailbox.mails[0], 'confirm-email')}`);
  expect(await lookAt(onPhone, 'notices-confirm')).toEqual([]);
  await onPhone.page.getByRole('button', { name: 'Yes, send notes there' }).click();
  await onPhone.page.getByText('Notes go to that address from now on.').waitFor();
  await page.reload();
  await page.getByText(`Notes go to ${ADDRESS}.`).waitFor();
  await page.getByLabel('Nothing at night').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();

  await page.goto('/home');
  await talk.mentor.send('the lampshade fell down');
  await app.sweepNow();
  await page.getByRole('link', { name: 'What is new: 1' }).waitFor();
  app.clock.advance({ minutes: 2 });
  await app.sweepNow();
  await expect.poll(() => [notices().length, pushes.shown.length]).toEqual([1, 1]);
  expect(notices()[0]?.text).toContain('Something is waiting for you.');
  expect(mailbox.sources.join() + pushes.shown.join()).not.toContain('lampshade');
  expect(await deliverPush(mentee, pushes.shown[0] ?? '')).toEqual([
    { title: 'Notes', body: 'Something is waiting for you.' },
  ]);

  await page.getByRole('link', { name: 'What is new: 1' }).click();
  await page.getByRole('link', { name: 'A message in a conversation' }).waitFor();
  expect(await lookAt(mentee, 'notices-list')).toEqual([]);
  await page.getByRole('link', { name: 'A message in a conversation' }).click();
  await page.getByRole('log').getByText('the lampshade fell down').waitFor();
  await renewToken(talk.mentee.client);
  const unopened = async () => (await talk.mentee.client.call(listNoticesEndpoint)).unopened;
  await expect.poll(unopened).toBe(0);
  await talk.mentor.send('and nobody was hurt');
  await page.getByRole('log').getByText('and nobody was hurt').waitFor();
  await app.sweepNow();
  // The open page reports itself every 25 seconds.
  await expect.poll(unopened, { timeout: 60_000, interval: 1_000 }).toBe(0);
  app.clock.advance({ minutes: 2 });
  await app.sweepNow();
  expect([notices().length, pushes.shown.length]).toEqual([1, 1]);

  await onPhone.page.goto(`/api/notices/unsubscribe/${secretIn(notices()[0], 'unsubscribe')}`);
  expect(await lookAt(onPhone, 'notices-unsubscribe')).toEqual([]);
  await onPhone.page.getByRole('button', { name: 'Turn mail off' }).click();
  await onPhone.page.getByText('Mail is off.').waitFor();
  expect([...mentee.troubles, ...onPhone.troubles]).toEqual([]);
});

test('what is listed stays new while it is read, also when more arrives, and is opened when the page is left', async () => {
  const { app } = house;
  const { mentee: account } = await house.pair('demo-mentee-two', 'demo-mentor-active');
  const { accountId } = account.actor;
  const unopened = async () => (await account.client.call(listNoticesEndpoint)).unopened;
  const tell = (about: string) => app.features.notifications.notify({ accountId, kind: 'decision', about });
  const { page } = await house.visitor();
  await signIn(page, 'demo-mentee-two');
  await tell('one');
  await page.goto('/notices');
  const fresh = page.getByRole('main').getByText('New', { exact: true });
  await expect.poll(() => fresh.count()).toBe(1);
  // Alike notices share a row.
  for (const [about, words] of [
    ['two', /, and 1 more$/],
    ['three', /, and 2 more$/],
  ] as const) {
    await tell(about);
    await page.getByRole('main').getByText(words).waitFor();
    expect(await fresh.count()).toBe(1);
  }
  expect(await unopened()).toBe(3);
  await page.getByRole('link', { name: 'How to be told' }).click();
  await expect.poll(unopened).toBe(0);
});
