import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE_MS } from '../../shared/domain/units.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { IMMINENT } from '../server/callout/onCall.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, PASSPHRASE } from '../support/people.ts';
import { startWebhookReceiver } from '../support/webhookReceiver.ts';
import type { WebhookReceiver } from '../support/webhookReceiver.ts';
import { decideFirstCase } from './acts/desk.ts';
import { seesHelp } from './acts/help.ts';
import { composer, say } from './acts/mentee.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

/** Two in the morning: the desk is closed, Rook is on call and then the lead, Alder. */
const NIGHT = new Date('2030-01-17T02:00:00Z');

let house: House;
let receiver: WebhookReceiver;
let mentee: Person;
let rook: Person;
let lead: Person;

beforeAll(async () => {
  receiver = await startWebhookReceiver(randomBytes(32), () => house.app.clock.now());
  const settings = { KITH_PAGE_WEBHOOK_URL: receiver.url, KITH_PAGE_WEBHOOK_KEY: receiver.key };
  house = await openHouse({ settings });
  house.app.clock.set(NIGHT);
  mentee = await house.visitor();
  rook = await house.visitor({ width: 1280 });
  lead = await house.visitor({ width: 360, touch: true });
}, 180_000);
afterAll(async () => {
  await house?.close();
  await receiver.stop();
});

/** When the words of the case had been sent. */
let wroteAt = NIGHT;

const pagedTo = () => receiver.pages.map(({ to }) => to);

/** Sets the clock to so many minutes after the words of the case. */
async function after(minutes: number): Promise<void> {
  house.app.clock.set(new Date(wroteAt.getTime() + minutes * MINUTE_MS));
  await house.app.sweepNow();
}

/** The lead signs in where the last page leads to. */
async function openPage(): Promise<void> {
  const { page } = lead;
  await page.goto(new URL(receiver.pages.at(-1)?.link ?? '').pathname);
  await page.getByLabel('Sign-in name').fill('demo-lead');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Six-digit code').fill(await demoCode(house.app, 'demo-lead'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'I am on it' }).waitFor();
}

test('R18: a cry for help at 2 a.m. pages on-call, then the lead, who acknowledges on a phone, writes to the young person and is answered', async () => {
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const talk = await startConversation(house.app, { people });
  await signIn(mentee.page, 'demo-mentee-one');
  await mentee.page.goto(`/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
  await say(mentee.page, IMMINENT);
  wroteAt = house.app.clock.now();
  await seesHelp(mentee.page);
  await mentee.page.getByText('Someone is on call now, in case a person is in danger.').first().waitFor();
  await picture(mentee.page, 'journey-callout-help-card');
  await expect.poll(pagedTo, { timeout: 60_000 }).toEqual(['Rook']);

  await after(5);
  // The receiver refuses a page that is sent while the clock moves on.
  await expect.poll(pagedTo, { timeout: 60_000 }).toEqual(['Rook', 'Alder']);
  await after(15);
  await expect.poll(pagedTo, { timeout: 60_000 }).toEqual(['Rook', 'Alder', 'Alder']);

  await openDesk(house, rook.page);
  await rook.page.getByRole('complementary', { name: 'Cases to acknowledge now' }).waitFor();
  await expect.poll(() => rook.page.title()).toMatch(/^\(!\) C-\d+ waits/);
  expect(await lookAt(rook, 'callout-alarm')).toEqual([]);

  const { page } = lead;
  await openPage();
  expect(await lookAt(lead, 'callout-call')).toEqual([]);
  await page.getByRole('button', { name: 'I am on it' }).click();
  await page.getByText(/^You acknowledged it/).waitFor();
  await page.getByText('The safeguarding lead was paged').waitFor();
  await picture(page, 'journey-callout-acknowledged');

  await rook.page.getByRole('complementary', { name: 'Cases to acknowledge now' }).waitFor({
    state: 'detached',
    timeout: 20_000,
  });
  await expect.poll(() => rook.page.title()).not.toMatch(/^\(!\)/);

  await page.getByRole('link', { name: 'Open the case' }).click();
  await page.getByRole('button', { name: /^Take it/ }).click();
  const thread = page.getByRole('article', { name: /^Messages with/ }).first();
  await thread.getByRole('button', { name: /^Write to/ }).click();
  await thread.getByLabel(/^Message to/).fill('I have read what you wrote. Can you call 999 now?');
  await thread.getByRole('button', { name: 'Send' }).click();
  await thread.getByText('The safeguarding lead, Kith’s safety team').waitFor();
  await thread.scrollIntoViewIfNeeded();
  await picture(page, 'journey-callout-lead-writes');

  await mentee.page.goto('/home');
  await mentee.page.getByRole('link', { name: /A message from Kith’s safety team/ }).click();
  await mentee.page.getByText('Can you call 999 now?').waitFor();
  await mentee.page.getByLabel('Your answer').fill('My aunt is calling them.');
  await mentee.page.getByRole('button', { name: 'Send' }).click();
  await thread.getByText('My aunt is calling them.').waitFor({ timeout: 20_000 });

  await after(24);
  expect(pagedTo()).toEqual(['Rook', 'Alder', 'Alder']);
});

test('R18: Escalate pages the lead, who has the case in a queue of her own and is the only one to acknowledge it', async () => {
  const people = await house.pair('demo-mentee-two', 'demo-mentor-active');
  const talk = await startConversation(house.app, { people });
  const wick = await sitDown(house.app, 'Wick');
  const found = await wick.caseFrom(() => talk.mentee.send(WORDS.held));
  const before = receiver.pages.length;
  const moderator = await house.visitor({ width: 1280 });
  const { page } = moderator;
  await openDesk(house, page);
  await page.goto(`/desk/cases/${found.id}`);
  await decideFirstCase(page, { shows: WORDS.held, action: 'Escalate', why: 'A lead has to see this' });
  await expect.poll(() => pagedTo().slice(before), { timeout: 60_000 }).toEqual(['Alder']);

  await page.goto(`/desk/call/${found.id}`);
  await page.getByText('It was escalated: the safeguarding lead acknowledges it.').waitFor();
  expect(await page.getByRole('button', { name: 'I am on it' }).count()).toBe(0);

  await lead.page.goto(new URL(receiver.pages.at(-1)?.link ?? '').pathname);
  await lead.page.getByRole('button', { name: 'I am on it' }).click();
  await lead.page.getByText(/^You acknowledged it/).waitFor();
  await lead.page.goto('/desk');
  await lead.page.getByRole('button', { name: 'Escalated' }).click();
  await lead.page.getByText(found.number).first().waitFor();
  await picture(lead.page, 'journey-callout-escalated');
});

test('R18: on the rota the lead sees a time without anyone, fills it, hands a shift over and pages herself', async () => {
  const { page } = lead;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/desk/rota');
  await page.getByRole('heading', { name: 'Shifts' }).waitFor();
  expect(await page.getByText('No one is on call in the coming week:').count()).toBe(0);
  await page
    .getByRole('button', { name: /^Change the shift/ })
    .nth(3)
    .click();
  await page.getByRole('button', { name: /^Remove the shift/ }).click();
  const gap = page.getByText('No one is on call in the coming week:');
  await gap.waitFor();
  await page.getByRole('link', { name: /^No one on call from/ }).waitFor();
  await page
    .getByRole('button', { name: /^Change the shift/ })
    .nth(2)
    .click();
  expect(await lookAt(lead, 'callout-rota')).toEqual([]);

  await page.getByLabel('First day').fill('2030-01-18');
  await page.getByLabel('From', { exact: true }).fill('16:00');
  await page.getByLabel('To', { exact: true }).fill('22:00');
  await page.getByLabel('Paged number 1').selectOption({ label: 'Alder' });
  await page.getByRole('button', { name: 'Add the shift' }).click();
  await gap.waitFor({ state: 'detached' });

  const running = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Rook, Alder' }).first();
  await running.getByRole('button', { name: /^Change the shift/ }).click();
  await running.getByLabel('Hand over to').selectOption({ label: 'Alder' });
  await running.getByRole('button', { name: 'Hand over' }).click();
  await page.getByText(/^On call Alder/).waitFor();
  await page.getByRole('button', { name: 'Send me a test page' }).click();
  await page.getByText('Telephone or pager service: sent').waitFor();
  expect(receiver.pages.at(-1)).toMatchObject({ kind: 'testPage', to: 'Alder' });
});

test('nothing went wrong in any browser', () => {
  expect([...mentee.troubles, ...rook.troubles, ...lead.troubles]).toEqual([]);
});
