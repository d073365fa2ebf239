import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house?.close());

const FIRST_SCRIPT = /\/assets\/index-[^/]+\.js$/;

/** Holds the script of the application back until the returned function is called. */
async function holdApplication(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route(FIRST_SCRIPT, (route) => {
    held.push(route);
  });
  return async () => {
    await Promise.all(held.map((route) => route.continue()));
    await page.unroute(FIRST_SCRIPT);
  };
}

const heading = (page: Page) => page.getByRole('heading', { name: 'Someone to turn to.' });

test('the front page is shown in the chosen theme before the application is there, which takes it over as it is', async () => {
  const person = await house.visitor();
  const { page, troubles } = person;
  await page.goto('/help');
  await page.evaluate(`localStorage.setItem('notes.theme', 'dark')`);
  const release = await holdApplication(page);
  await page.goto('/', { waitUntil: 'commit' });
  await heading(page).waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  const rendered = await heading(page).elementHandle();
  await release();
  const isTakenOver = () =>
    rendered?.evaluate(
      (element) => element.isConnected && Object.keys(element).some((key) => /^__react/.test(key)),
    );
  await expect.poll(isTakenOver).toBe(true);
  await page.getByRole('link', { name: 'Find someone' }).first().click();
  await page.waitForURL('**/join');
  await page.goBack();
  await heading(page).waitFor();
  expect(troubles).toEqual([]);
  expect(await lookAt(person, 'front-page')).toEqual([]);
});

test('H28: the front page is left before the application is there, and Back does not show it', async () => {
  const { page, context } = await house.visitor();
  let arrivals = 0;
  await context.route('https://www.bbc.co.uk/**', (route) => {
    arrivals += 1;
    return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
  });
  await page.goto('/');
  await heading(page).waitFor();
  await holdApplication(page);
  await page.goto('/#safe', { waitUntil: 'commit' });
  await page.goto('/help', { waitUntil: 'commit' });
  await page.goto('/', { waitUntil: 'commit' });
  let shown = 0;
  await page.exposeFunction('noteShown', () => (shown += 1));
  await page.getByRole('button', { name: 'Leave this page' }).click();
  await expect.poll(() => arrivals).toBe(1);
  await context.addInitScript(`
    const look = () => {
      if (document.querySelector('h1')?.checkVisibility()) noteShown();
      requestAnimationFrame(look);
    };
    look();`);
  await page.evaluate('setTimeout(() => history.go(-2))');
  await expect.poll(() => arrivals).toBe(2);
  await expect.poll(() => page.title()).toBe('Weather');
  expect(shown).toBe(0);
});
