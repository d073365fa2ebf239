import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { demoCode, PASSPHRASE } from '../support/people.ts';
import { isInSight } from './acts/help.ts';
import { composer, hears } from './acts/mentee.ts';
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
  for (let line = 0; line < 30; line += 1)
    await talk.mentor.send(`That sounds like a long day, number ${line}.`);
}, 120_000);

afterAll(() => house?.close());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const scrolled = (page: Page) => page.evaluate(() => scrollY);

async function fillJoin(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 500 });
  await page.goto('/join');
  await page.getByText('16 to 17', { exact: true }).click();
  await page.getByLabel('A passphrase').fill(PASSPHRASE);
  await page.getByLabel('I have read what cannot be kept secret').check();
}

test('H10: the recovery code after joining, and after a recovery, is shown from its beginning and has the focus', async () => {
  const { page } = await house.visitor();
  await fillJoin(page);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: 'Keep this somewhere safe' }).waitFor();
  expect(await scrolled(page)).toBe(0);
  expect(await focused(page)).toBe('main');
  const [name = ''] = await page.locator('dd').allTextContents();
  const code = await page.locator('dd [aria-hidden]').innerText();

  const other = (await house.visitor()).page;
  await other.setViewportSize({ width: 360, height: 500 });
  await other.goto('/recover');
  await other.getByLabel('Sign-in name').fill(name);
  await other.getByLabel('Recovery code').fill(code);
  await other.getByLabel('A new passphrase').fill(`${PASSPHRASE} again`);
  await other.locator('button[type=submit]').click();
  await other.getByText('You are back in').waitFor();
  expect(await scrolled(other)).toBe(0);
  expect(await focused(other)).toBe('main');
});

test('H26, design 14: the focus at the start of a screen draws no outline and no halo around it', async () => {
  const { page } = await house.visitor();
  // Not the front page: the browser follows its links itself until the application has taken it over.
  await page.goto('/join');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Get help now' }).first().press('Enter');
  await expect.poll(() => focused(page)).toBe('main');
  const drawn = await page.locator('#main').evaluate((main) => {
    const { boxShadow, outlineStyle } = getComputedStyle(main);
    return { boxShadow, outlineStyle };
  });
  expect(drawn).toEqual({ boxShadow: 'none', outlineStyle: 'none' });
});

test('H12: what the server refuses stands in view above the fields, and staff are told where they sign in', async () => {
  const { page } = await house.visitor();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/sign-in');
  const enter = async (name: string, passphrase: string) => {
    await page.getByLabel('Sign-in name').fill(name);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await enter(talk.mentee.signInName, 'not the right passphrase');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.evaluate(isInSight)).toBe(true);
  const above = (await alert.boundingBox())?.y ?? Infinity;
  expect(above).toBeLessThan((await page.getByLabel('Sign-in name').boundingBox())?.y ?? 0);

  await enter('demo-moderator', PASSPHRASE);
  await expect.poll(() => alert.textContent()).toContain('six-digit code');
  expect(await alert.evaluate(isInSight)).toBe(true);
  await page.getByLabel('Six-digit code').waitFor();
  await page.getByRole('link', { name: 'Go to the desk' }).waitFor();
});

test('H14: Enter that ends a composition does not send, in the order of Safari either', async () => {
  const { page } = await house.visitor({ width: 1280 });
  await signIn(page, talk.mentee.signInName);
  await page.goto(`/talk/${talk.id}`);
  await composer(page).fill('にほん');
  await composer(page).evaluate((box) => {
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'にほん' }));
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
    );
  });
  expect(await composer(page).inputValue()).toBe('にほん');
  await composer(page).press('Enter');
  await hears(page, 'にほん');
});

test('H15: from the head to the composer there are at most five tab stops, and the arrow keys reach each message', async () => {
  const { page } = await house.visitor();
  await signIn(page, talk.mentee.signInName);
  await page.goto(`/talk/${talk.id}`);
  await composer(page).waitFor();
  await page.getByRole('link', { name: 'Back to home' }).focus();
  const stops: string[] = [];
  for (let stop = ''; !stop.startsWith('Message to') && stops.length < 40; stops.push(stop)) {
    await page.keyboard.press('Tab');
    stop = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }
  expect(stops.length).toBeLessThanOrEqual(5);
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  expect(await label()).toBe('Report this message: That sounds like a long day, number 1.');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What is wrong?' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(label).toBe('Report this message: That sounds like a long day, number 1.');
  // The chosen message keeps the tab stop.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await label()).toBe('Report this message: That sounds like a long day, number 1.');
});

test('H17, design 14: under a redacted message the time and the note have a gap between them', async () => {
  const { page } = await house.visitor({ width: 1280 });
  await signIn(page, talk.mentor.signInName, await demoCode(house.app, talk.mentor.signInName));
  await page.goto(`/mentor/talk/${talk.id}`);
  await composer(page).waitFor();
  await talk.mentee.send(WORDS.redacted);
  const note = page.getByText('Some words were left out').or(page.getByText('We hid some words'));
  await note.waitFor();
  const gap = await note.evaluate((element) => {
    const time = element.parentElement?.querySelector('time')?.getBoundingClientRect();
    return element.getBoundingClientRect().left - (time?.right ?? Infinity);
  });
  expect(gap).toBeGreaterThanOrEqual(4);
});

test('H28: after quick exit, Back and Forward lead to the weather and never to Kith', async () => {
  const { page, context } = await house.visitor();
  let arrivals = 0;
  await context.route('https://www.bbc.co.uk/**', (route) => {
    arrivals += 1;
    return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
  });
  await page.goto('/help');
  await page.getByText('Childline').first().waitFor();
  await signIn(page, talk.mentee.signInName);
  await page.goto(`/talk/${talk.id}`);
  await composer(page).waitFor();
  const shown: string[] = [];
  await page.exposeFunction('noteShown', (words: string) => shown.push(words));
  await context.addInitScript(`
    new MutationObserver(() => noteShown(document.body?.innerText ?? '')).observe(document, { childList: true, subtree: true });`);
  await page.getByRole('button', { name: 'Leave this page' }).click();
  await expect.poll(() => arrivals).toBe(1);
  for (const way of ['back', 'back', 'forward']) {
    const before = arrivals;
    await page.evaluate(`setTimeout(() => history.${way}())`);
    await expect.poll(() => arrivals).toBe(before + 1);
    await expect.poll(() => page.title()).toBe('Weather');
  }
  expect(shown.join('\n')).not.toMatch(/help|Kith|Find someone/i);
  // Opened again, Kith is there.
  await page.goto('/');
  await page.getByText('Find someone').first().waitFor();
});
