import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import type { Person } from '../support/browser.ts';
import { isInSight } from './acts/help.ts';
import { composer, hears } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let talk: StartedConversation;
let mentee: Person;

/** A visual viewport that the test moves, as an on-screen keyboard of iOS does. */
const MOVABLE_VIEWPORT = `
  const viewport = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, height: innerHeight });
  Object.defineProperty(globalThis, 'visualViewport', { value: viewport });`;

beforeAll(async () => {
  house = await openHouse();
  talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  for (let line = 0; line < 30; line += 1)
    await talk.mentor.send(`That sounds like a long day, number ${line}.`);
  await talk.mentee.send('it was');
  mentee = await house.visitor({ touch: true });
  await signIn(mentee.page, talk.mentee.signInName);
  await openConversation(mentee.page);
}, 120_000);

afterAll(() => house?.close());

async function openConversation(page: Page): Promise<void> {
  await page.goto(`/talk/${talk.id}`);
  await composer(page).waitFor();
}

const helpLink = (page: Page) => page.getByRole('link', { name: 'Get help now' }).last();
const leaveButton = (page: Page) => page.getByRole('button', { name: 'Leave this page' }).last();
const planButton = (page: Page) => page.getByRole('button', { name: 'Our plan, rules and how to end' });

/** The last two are a desktop window of 1280 × 800 px at 400 and at 200 per cent. */
test.each([
  [360, 740],
  [360, 512],
  [360, 440],
  [360, 400],
  [360, 320],
  [740, 360],
  [320, 200],
  [640, 400],
])(
  'H8, design 5: in a window of %i × %i px the strip, the composer and Send are in sight',
  async (width, height) => {
    const { page } = mentee;
    await page.setViewportSize({ width, height });
    for (const place of [
      helpLink(page),
      leaveButton(page),
      composer(page),
      page.getByRole('button', { name: 'Send', exact: true }),
    ])
      await expect.poll(() => place.evaluate(isInSight)).toBe(true);
    await page.setViewportSize({ width: 360, height: 740 });
  },
);

test('H8: at 320 px height a warning with a suggested rewrite leaves the strip and the box in sight', async () => {
  const { page } = mentee;
  await page.setViewportSize({ width: 360, height: 320 });
  await composer(page).fill('my number is 07700 900123 and you can also write to me at ada.l@example.org');
  await page.getByText('The marked words could show who you are').waitFor();
  await expect.poll(() => helpLink(page).evaluate(isInSight)).toBe(true);
  await composer(page).click();
  await expect.poll(() => composer(page).evaluate(isInSight)).toBe(true);
  await composer(page).fill('');
  await page.setViewportSize({ width: 360, height: 740 });
});

test('H8, design 5: strip and composer follow the part of the window that an iOS keyboard leaves visible', async () => {
  const { page, context } = await house.visitor();
  await context.addInitScript(MOVABLE_VIEWPORT);
  await signIn(page, talk.mentee.signInName);
  await openConversation(page);
  await page.evaluate(`
    Object.assign(visualViewport, { offsetTop: 120, height: 388 });
    visualViewport.dispatchEvent(new Event('resize'));`);
  const top = async () => (await helpLink(page).boundingBox())?.y ?? -1;
  await expect.poll(top).toBe(120);
  const box = await composer(page).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(508);
  // Two fingers zoom: the page keeps its layout.
  await page.evaluate(`
    Object.assign(visualViewport, { offsetTop: 300, height: 200, scale: 2 });
    visualViewport.dispatchEvent(new Event('resize'));`);
  expect(await top()).toBe(120);
});

test('H9, design 5: help and quick exit can be pressed above the plan and above a dialog', async () => {
  const { page } = mentee;
  await planButton(page).tap();
  const plan = page.getByRole('dialog');
  await plan.getByText('This page closes').waitFor();
  // A phone has no Shift to press three times.
  expect(await plan.getByText('Shift').filter({ visible: true }).count()).toBe(0);
  expect(await helpLink(page).evaluate(isInSight)).toBe(true);
  expect(await leaveButton(page).evaluate(isInSight)).toBe(true);
  await page.getByRole('button', { name: 'End this conversation' }).tap();
  await page.getByRole('heading', { name: /^End with/ }).waitFor();
  expect(await leaveButton(page).evaluate(isInSight)).toBe(true);
  await helpLink(page).tap();
  await page.getByText('Childline').first().waitFor();
  await openConversation(page);
});

test('H16, design 5: Back closes the plan, a dialog opened from it, and only then leaves the conversation', async () => {
  const { page } = mentee;
  await page.goto('/home');
  await page.locator(`a[href="/talk/${talk.id}"]`).first().tap();
  await planButton(page).tap();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await composer(page).waitFor();

  await planButton(page).tap();
  await page.getByRole('button', { name: 'End this conversation' }).tap();
  await page.getByRole('heading', { name: /^End with/ }).waitFor();
  await page.goBack();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await composer(page).waitFor();

  // A dialog closed by its own button leaves no entry behind.
  await planButton(page).tap();
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect.poll(() => page.evaluate('history.state?.dialog ?? false')).toBe(false);
  await page.goBack();
  await page.waitForURL('**/home');
  await page.goForward();
  await composer(page).waitFor();
});

test('H13: a finger sees the actions of both sides, each at least 44 px wide and high', async () => {
  const { page } = mentee;
  for (const name of [
    /^Report this message: That sounds like a long day, number 29/,
    /^Take this message back: it was/,
  ]) {
    const action = page.getByRole('button', { name });
    await action.scrollIntoViewIfNeeded();
    expect(await action.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
    const box = await action.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('H27: stacked marks, bidirectional overrides and long words stay inside their bubble', async () => {
  const { page } = mentee;
  await talk.mentor.send(`H${'\u0335\u0321\u030d'.repeat(100)} marks`);
  await talk.mentor.send('\u202eevil si siht');
  await talk.mentor.send('w'.repeat(400));
  await hears(page, 'w'.repeat(400));
  const bubbles = page.getByRole('log').locator('p[dir="auto"]');
  const styles = await bubbles.evaluateAll((all) =>
    all.map((bubble) => [getComputedStyle(bubble).overflow, getComputedStyle(bubble).unicodeBidi].join()),
  );
  expect(new Set(styles)).toEqual(new Set(['clip,isolate']));
  // What a bubble cuts off cannot be read: a long word breaks inside it.
  const cutOff = await bubbles.evaluateAll((all) =>
    all.map((bubble) => {
      const words = document.createRange();
      words.selectNodeContents(bubble);
      return words.getBoundingClientRect().right > bubble.getBoundingClientRect().right;
    }),
  );
  expect(cutOff).not.toContain(true);
  const log = page.getByRole('log');
  expect(await log.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
});

test('nothing went wrong in the browser', () => {
  expect(mentee.troubles).toEqual([]);
});
