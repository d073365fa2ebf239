import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import type { Person } from '../support/browser.ts';
import { seedLongConversation } from '../support/seedLongConversation.ts';
import { composer, hears } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

const MESSAGES = 2_000;
/** Of a list that draws what is near alone: three pages, and what has just come. */
const DRAWN_AT_MOST = 250;

let house: House;
let talk: StartedConversation;
let mentee: Person;
/** Requests for pages, by the end of their path. */
const asked: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  const { app } = house;
  talk = await startConversation(app, { people: await house.pair('demo-mentee-one', 'demo-mentor-active') });
  await talk.mentee.send('hello');
  await talk.mentor.send('hello');
  await seedLongConversation(app.platform.sealer, {
    conversationId: talk.conversationId,
    keyScope: app.features.conversations.keyScopeOf(talk.conversationId),
    count: MESSAGES,
    until: app.clock.now(),
    textOf: (index) => `Number ${index}. ${'It was a long day and I thought about it. '.repeat(index % 4)}`,
  });
  mentee = await house.visitor();
  mentee.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith(`/api/conversations/${talk.id}`)) asked.push(pathname.split(talk.id)[1] ?? '');
  });
  await signIn(mentee.page, talk.mentee.signInName);
}, 120_000);

afterAll(() => house?.close());

const drawn = (page: Page) => page.locator('[data-entry]').count();
const log = (page: Page) => page.getByRole('log');
const scrollBy = (page: Page, px: number) =>
  log(page).evaluate((list, by) => {
    list.scrollTop += by;
  }, px);

interface Place {
  id: string;
  top: number;
}

/** The first message that is wholly in sight. */
const firstSeen = (page: Page): Promise<Place> =>
  log(page).evaluate((list) => {
    const edge = list.getBoundingClientRect().top;
    const seen = [...list.querySelectorAll<HTMLElement>('[data-entry]')].find(
      (message) => message.getBoundingClientRect().top >= edge,
    );
    return { id: seen?.dataset['entry'] ?? '', top: seen?.getBoundingClientRect().top ?? NaN };
  });
const topOf = (page: Page, id: string) =>
  page.locator(`[data-entry="${id}"]`).evaluate((message) => message.getBoundingClientRect().top);
const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

test('a conversation of two thousand messages opens at its newest page, with one request', async () => {
  const { page } = mentee;
  await page.goto(`/talk/${talk.id}`);
  await hears(page, `Number ${MESSAGES - 1}.`);
  await composer(page).waitFor();
  expect(await drawn(page)).toBeLessThanOrEqual(50);
  expect(asked.filter((path) => path === '' || path.startsWith('/entries'))).toEqual(['']);
});

test('a page that is put above, and a message that arrives meanwhile, do not move what is read', async () => {
  const { page } = mentee;
  await log(page).evaluate((list) => {
    list.scrollTop = -list.scrollHeight;
  });
  await twoFrames(page);
  await scrollBy(page, 300);
  const before = await firstSeen(page);
  await expect.poll(() => asked.filter((path) => path === '/entries').length).toBeGreaterThan(0);
  await expect.poll(() => drawn(page)).toBeGreaterThan(60);
  await twoFrames(page);
  expect(Math.abs((await topOf(page, before.id)) - before.top)).toBeLessThanOrEqual(1);

  await talk.mentor.send('Take all the time you need.');
  await page.getByRole('button', { name: 'New message' }).waitFor();
  await twoFrames(page);
  expect(Math.abs((await topOf(page, before.id)) - before.top)).toBeLessThanOrEqual(1);
});

test('what is far from what is read is not drawn, and the text does not move when it is drawn again', async () => {
  const { page } = mentee;
  for (let pages = 0; pages < 8; pages += 1) {
    const count = asked.length;
    await log(page).evaluate((list) => {
      list.scrollTop = -list.scrollHeight;
    });
    await expect.poll(() => asked.length).toBeGreaterThan(count);
    await twoFrames(page);
  }
  await expect.poll(() => drawn(page)).toBeLessThanOrEqual(DRAWN_AT_MOST);
  // Narrower, everything is higher than it was when it was left undrawn.
  await page.setViewportSize({ width: 320, height: 740 });
  await twoFrames(page);
  const moved: number[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await scrollBy(page, 400);
    const { id, top } = await firstSeen(page);
    await twoFrames(page);
    moved.push(Math.abs((await topOf(page, id)) - top));
    expect(await drawn(page)).toBeLessThanOrEqual(DRAWN_AT_MOST);
  }
  expect(Math.max(...moved)).toBeLessThanOrEqual(2);
  await page.setViewportSize({ width: 360, height: 740 });
});

test('R41: the messages are one tab stop wherever they are read, and the focus is not lost', async () => {
  const { page } = mentee;
  await page
    .getByRole('button', { name: 'Newest' })
    .or(page.getByRole('button', { name: 'New message' }))
    .click();
  await hears(page, 'Take all the time you need.');
  const actions = page.locator('[data-message-action]');
  const stops = () => page.locator('[data-message-action][tabindex="0"]').count();
  expect(await stops()).toBe(1);
  await actions.last().focus();
  const start = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  for (let presses = 0; presses < 80; presses += 1) await page.keyboard.press('ArrowUp');
  const focused = await page.evaluate(() => ({
    label: document.activeElement?.getAttribute('aria-label'),
    isAction: document.activeElement?.hasAttribute('data-message-action'),
  }));
  expect(focused.isAction).toBe(true);
  expect(focused.label).not.toBe(start);
  expect(await stops()).toBe(1);
  // Its chunk goes far away, and stays drawn while it has the focus.
  await log(page).evaluate((list) => {
    list.scrollTop = 0;
  });
  await twoFrames(page);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-message-action'))).toBe(true);
});

test('nothing went wrong in the browser', () => {
  expect(mentee.troubles).toEqual([]);
});
