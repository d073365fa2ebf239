import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import type { Person } from '../support/browser.ts';
import { composer, hears, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let talk: StartedConversation;

beforeAll(async () => {
  house = await openHouse({ serviceWorker: true });
  talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  await talk.mentor.send('How was the week at home?');
}, 120_000);

afterAll(() => house?.close());

const SEEN = 'This is what you saw last.';

/** Opens the conversation, waits until the service worker has the files, writes a draft, and goes offline. */
async function visitThenLoseNetwork({ page, context }: Person): Promise<void> {
  await page.goto('/home');
  await page.getByText('What is happening').first().waitFor();
  await page.goto(`/talk/${talk.id}`);
  await hears(page, 'How was the week at home?');
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await composer(page).fill('half a thought');
  // The thread is kept a second after it changed.
  await page.waitForTimeout(1_500);
  await context.setOffline(true);
}

/** Signs in with "this device is mine alone". */
async function signInAtHome(person: Person): Promise<void> {
  const { page } = person;
  await page.goto('/sign-in');
  await page.locator('input[type=radio]').nth(1).check();
  await page.getByLabel('Sign-in name').fill(talk.mentee.signInName);
  await page.getByLabel('Passphrase', { exact: true }).fill(talk.mentee.passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/home');
}

test('H21: on an own device a start without a network shows the last thread, the draft and home, and sends later', async () => {
  const person = await house.visitor();
  const { page, context } = person;
  await signInAtHome(person);
  await visitThenLoseNetwork(person);
  await page.reload();
  await page.getByText(SEEN).waitFor({ timeout: 2_500 });
  await hears(page, 'How was the week at home?');
  await expect.poll(() => composer(page).inputValue()).toBe('half a thought');
  await say(page, 'written in the tunnel');
  await page.goto('/home');
  await page.locator(`a[href="/talk/${talk.id}"]`).first().waitFor({ timeout: 2_500 });
  await talk.mentor.send('sent meanwhile');
  await context.setOffline(false);
  await page.locator(`a[href="/talk/${talk.id}"]`).first().click();
  await hears(page, 'sent meanwhile');
  await hears(page, 'written in the tunnel');
  await page.getByText(SEEN).waitFor({ state: 'detached' });
  expect(person.troubles).toEqual([]);
});

test('H21: after signing out, a start without a network shows nothing of the last visit', async () => {
  const person = await house.visitor();
  const { page, context } = person;
  await signInAtHome(person);
  await visitThenLoseNetwork(person);
  await context.setOffline(false);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(await page.evaluate(`localStorage.getItem('notes.seen')`)).toBeNull();
  await context.setOffline(true);
  await page.goto(`/talk/${talk.id}`);
  await page.waitForTimeout(1_000);
  expect(await page.getByText('How was the week at home?').count()).toBe(0);
});

test('H21: a shared device keeps nothing of what was shown', async () => {
  const person = await house.visitor();
  const { page } = person;
  await signIn(page, talk.mentee.signInName);
  await visitThenLoseNetwork(person);
  expect(await page.evaluate(`localStorage.getItem('notes.seen')`)).toBeNull();
  await page.reload();
  await page.getByText('We can’t reach Kith right now.').waitFor({ timeout: 15_000 });
  expect(await page.getByText('How was the week at home?').count()).toBe(0);
});
