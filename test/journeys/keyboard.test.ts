import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import type { Person } from '../support/browser.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { composer, hears } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
let app: TestApp;
let talk: StartedConversation;
let mentee: Person;

beforeAll(async () => {
  house = await openHouse();
  ({ app } = house);
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  talk = await startConversation(app, { people });
  mentee = await house.visitor();
  await signIn(mentee.page, talk.mentee.signInName);
  await mentee.page.goto(`/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
}, 120_000);

afterAll(() => house?.close());

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
const PLAN = 'Our plan, rules and how to end';

test('R41: a dialog returns the focus to its opener, through a second dialog too', async () => {
  const { page } = mentee;
  const plan = page.getByRole('button', { name: PLAN });
  await plan.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe(PLAN);

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'End this conversation' }).press('Enter');
  await page.getByRole('button', { name: 'Stay' }).press('Enter');
  await expect.poll(() => focused(page)).toBe(PLAN);
});

test('R41: another screen has the focus at its start, and the composer keeps the focus while writing', async () => {
  const { page } = mentee;
  await page.getByRole('link', { name: 'Back to home' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('main');
  await page.goBack();
  await composer(page).fill('written with the keyboard alone');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await hears(page, 'written with the keyboard alone');
  await expect.poll(() => focused(page)).toMatch(/^Message to/);
});

test('R41: a conversation has the focus at its start, when its link is pressed and when it is loaded again', async () => {
  const { page } = mentee;
  await page.getByRole('link', { name: 'Back to home' }).press('Enter');
  await page.locator(`a[href="/talk/${talk.id}"]`).first().press('Enter');
  await composer(page).waitFor();
  await expect.poll(() => focused(page)).toBe('main');
  await page.reload();
  await composer(page).waitFor();
  await expect.poll(() => focused(page)).toBe('main');
});

test('R41: a screen whose code is still loading has the focus at its start, and one that is cached', async () => {
  const { page, context } = await house.visitor();
  await context.addInitScript('delete Navigator.prototype.serviceWorker');
  await page.route('**/assets/help-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  // Not the front page: its links are there before the app runs, and a press then loads a whole page.
  await page.goto('/sign-in');
  await page.getByLabel('Sign-in name').waitFor();
  for (let times = 0; times < 2; times++) {
    await page.getByRole('link', { name: 'Get help now' }).first().press('Enter');
    await page.getByText('Childline').first().waitFor();
    await expect.poll(() => focused(page)).toBe('main');
    await page.goBack();
    await page.getByLabel('Sign-in name').waitFor();
  }
});

test('R41: each new message is announced once, although the text is the same or several arrive together', async () => {
  const { page, context } = mentee;
  const heard = () => page.locator('[data-heard] > *').allTextContents();
  expect(await heard()).toEqual([]);
  await talk.mentor.send('Yes.', randomUUID());
  await expect.poll(async () => (await heard()).length).toBe(1);
  await context.setOffline(true);
  await talk.mentor.send('Yes.', randomUUID());
  await talk.mentor.send('Take your time.', randomUUID());
  await context.setOffline(false);
  await expect.poll(async () => (await heard()).length, { timeout: 20_000 }).toBe(3);
  expect((await heard()).map((line) => line.replace(/^.* says: /, ''))).toEqual([
    'Yes.',
    'Yes.',
    'Take your time.',
  ]);
  await page.reload();
  await hears(page, 'Take your time.');
  expect(await heard()).toEqual([]);
});

test('R41: the desk moves the focus to the heading of a case, the second time too', async () => {
  await talk.mentee.send(WORDS.distress);
  const { page } = await house.visitor({ width: 1280 });
  await openDesk(house, page);
  const first = page.locator('a[href^="/desk/cases/"]').first();
  for (let times = 0; times < 2; times++) {
    await first.press('Enter');
    await expect.poll(() => focused(page)).toBe('case-heading');
    await page.getByRole('link', { name: 'Cases', exact: true }).press('Enter');
  }
});

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const MAX_STOPS = 60;
  for (let stops = 0; stops < MAX_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (words) => document.activeElement?.textContent?.trim().startsWith(words) ?? false,
      name,
    );
    if (isThere) return;
  }
  throw new Error(`"${name}" cannot be reached with Tab`);
}

test('R41: a case is found, taken, read, paused and opened again by the keyboard alone', async () => {
  const wick = await sitDown(app, 'Wick');
  const other = await startConversation(app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const found = await wick.caseFrom(() => other.mentee.send(WORDS.held));
  const { page } = await house.visitor({ width: 1280 });
  await openDesk(house, page);
  await tabTo(page, 'Search and filter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(found.number);
  await page.keyboard.press('Enter');
  const links = page.locator('a[href^="/desk/cases/"]');
  const listed = () => links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  await expect.poll(async () => [...new Set(await listed())]).toEqual([`/desk/cases/${found.id}`]);
  expect(await page.evaluate(() => document.activeElement?.tagName), 'the focus stays').toBe('INPUT');
  await tabTo(page, 'Rota');
  await page.keyboard.press('j');
  await expect.poll(() => focused(page)).toBe('case-heading');
  const take = async () => {
    await page.keyboard.press('t');
    await page.getByRole('button', { name: /^Put it back/ }).waitFor();
  };
  await take();
  await page.keyboard.press(' ');
  await page.getByText(WORDS.held).waitFor();
  for (const [key, isLocked] of [
    ['l', true],
    ['u', false],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('So that it can be read in peace');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await wick.open(found.id)).conversation?.locked).toBe(isLocked);
    await page
      .getByText(/No other case of this list is free/)
      .first()
      .waitFor();
    if (!isLocked) continue;
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe('case-heading');
    // A decision ends the claim.
    await take();
  }
  expect(await wick.open(found.id)).toMatchObject({ decisions: [{ action: 'lock' }, { action: 'unlock' }] });
});

test('nothing went wrong in the browser', () => {
  expect(mentee.troubles).toEqual([]);
});
