import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE_MS } from '../../shared/domain/units.ts';
import { beginTalk } from '../server/conversations/talk.ts';
import { IMMINENT } from '../server/callout/onCall.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, PASSPHRASE } from '../support/people.ts';
import { startWebhookReceiver } from '../support/webhookReceiver.ts';
import type { WebhookReceiver } from '../support/webhookReceiver.ts';
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

const pagedTo = () => receiver.pages.map(({ to }) => to);

async function after(minutes: number): Promise<void> {
  house.app.clock.set(new Date(NIGHT.getTime() + minutes * MINUTE_MS + 20_000));
  await house.app.sweepNow();
}

test('R18: a cry for help at 2 a.m. pages on-call, then the lead, who acknowledges on a phone', async () => {
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const talk = await beginTalk(house.app, { people });
  await signIn(mentee.page, 'demo-mentee-one');
  await mentee.page.goto(`/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
  await say(mentee.page, IMMINENT);
  await seesHelp(mentee.page);
  await mentee.page.getByText('Someone is on call now, in case a person is in danger.').first().waitFor();
  await picture(mentee.page, 'journey-callout-help-card');
  await expect.poll(pagedTo, { timeout: 20_000 }).toEqual(['Rook']);

  await after(5);
  // The receiver refuses a page that is sent while the clock moves on.
  await expect.poll(pagedTo, { timeout: 20_000 }).toEqual(['Rook', 'Alder']);
  await after(15);
  await expect.poll(pagedTo, { timeout: 20_000 }).toEqual(['Rook', 'Alder', 'Alder']);

  await openDesk(house, rook.page);
  await rook.page.getByRole('complementary', { name: 'Cases to acknowledge now' }).waitFor();
  await expect.poll(() => rook.page.title()).toMatch(/^\(!\) C-\d+ waits/);
  expect(await lookAt(rook, 'callout-alarm')).toEqual([]);

  const { page } = lead;
  const link = new URL(receiver.pages.at(-1)?.link ?? '');
  await page.goto(link.pathname);
  await page.getByLabel('Sign-in name').fill('demo-lead');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Six-digit code').fill(await demoCode(house.app, 'demo-lead'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'I am on it' }).waitFor();
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
  await after(18);
  expect(pagedTo()).toEqual(['Rook', 'Alder', 'Alder']);
});

test('nothing went wrong in any browser', () => {
  expect([...mentee.troubles, ...rook.troubles, ...lead.troubles]).toEqual([]);
});
