import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { demoCode } from '../support/people.ts';
import { isInSight } from './acts/help.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let talk: StartedConversation;

beforeAll(async () => {
  house = await openHouse();
  talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  await talk.mentor.send('That sounds like a long day.');
}, 120_000);

afterAll(() => house?.close());

async function signInMentor(page: Page): Promise<void> {
  // A one-time code works once.
  house.app.clock.advance({ minutes: 1 });
  await signIn(page, talk.mentor.signInName, await demoCode(house.app, talk.mentor.signInName));
}

test('H20: a number in a profile is marked at its field, and in view', async () => {
  const { page } = await house.visitor();
  await signInMentor(page);
  await page.goto('/mentor/hours');
  const about = page.getByLabel('About you, as young people read it');
  await about.fill('I resat my exams too. Ring me on 07700 900123.');
  await page.getByRole('button', { name: 'Save profile' }).click();
  const marked = page.locator('mark').filter({ hasText: '07700 900123' });
  await marked.waitFor();
  expect(await marked.evaluate(isInSight)).toBe(true);
  expect(await about.evaluate((box) => box === document.activeElement)).toBe(true);
});

test('the receipt of hours prints as a table alone, dark on light', async () => {
  const { page } = await house.visitor({ width: 1280 });
  await signInMentor(page);
  await page.goto('/mentor/hours#receipt');
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.getByRole('table').isVisible()).toBe(true);
  for (const gone of [
    page.getByRole('navigation'),
    page.getByText('Get help now'),
    page.getByLabel('About you'),
    page.getByRole('button'),
  ])
    expect(await gone.filter({ visible: true }).count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('the manifest names icons of 192 and 512 px and a maskable one, and the server sends them', async () => {
  const { page } = await house.visitor();
  await page.goto('/');
  const manifest = z
    .object({ icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })) })
    .parse(await (await page.request.get('/manifest.webmanifest')).json());
  const kinds = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(kinds).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  for (const src of [...manifest.icons.map((icon) => icon.src), touch ?? '']) {
    const answer = await page.request.get(src);
    expect([src, answer.status(), answer.headers()['content-type']]).toEqual([
      src,
      200,
      src.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    ]);
  }
});
