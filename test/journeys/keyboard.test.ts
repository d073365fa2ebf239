import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginTalk } from '../server/conversations/talk.ts';
import type { Talk } from '../server/conversations/talk.ts';
import type { Person } from '../support/browser.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { composer, hears } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let app: TestApp;
let talk: Talk;
let mentee: Person;

beforeAll(async () => {
  house = await openHouse();
  ({ app } = house);
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  talk = await beginTalk(app, { people });
  mentee = await house.visitor();
  await signIn(mentee.page, talk.mentee.signInName);
  await mentee.page.goto(`/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
}, 120_000);

afterAll(() => house?.close());

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
const PLAN = 'Our plan, rules and how to end';

it('R41: a dialog gives the focus back to what opened it, through a second dialog too', async () => {
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

it('R41: another screen begins at its beginning, and the box keeps the focus of who writes', async () => {
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

it('R41: what is new is read out once each, though the words are the same or several come together', async () => {
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

it('nothing went wrong in the browser', () => {
  expect(mentee.troubles).toEqual([]);
});
