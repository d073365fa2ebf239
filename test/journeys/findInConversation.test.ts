import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { seedLongConversation } from '../support/seedLongConversation.ts';
import { isInSight } from './acts/help.ts';
import { composer, hears } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

/** Forty-five days of twenty messages; the last on Wednesday 16 January 2030. */
const MESSAGES = 900;
const OLD = 'It was about the marmalade at Zoë’s café, remember?';

let house: House;
let talk: StartedConversation;
let mentee: Person;
let mentor: Person;
/** Everything that the mentee's browser sends: addresses and bodies. */
const sent: string[] = [];

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
    textOf: (index) => (index === 105 ? OLD : `Number ${index}, on a day like others.`),
  });
  mentee = await house.visitor();
  mentee.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  mentee.page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  });
  await signIn(mentee.page, talk.mentee.signInName);
  mentor = await house.visitor({ width: 1280 });
  await signIn(mentor.page, talk.mentor.signInName, await demoCode(app, talk.mentor.signInName));
}, 120_000);

afterAll(() => house?.close());

async function openFind(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Find in this conversation' }).click();
  await page.getByRole('dialog').waitFor();
}

/** Waits for the dialog to go: Chromium aborts a load that has begun when it handles Escape. */
async function closeFind(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function look(page: Page, words: string): Promise<void> {
  await page.getByLabel('Words to find').fill(words);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
}

const isEntries = (url: URL) => url.pathname.endsWith('/entries');

const focusedEntry = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-entry]')?.textContent ?? '');

test('finds old words on the device: nothing of what is looked for is sent or stored', async () => {
  const { page } = mentee;
  await page.goto(`/talk/${talk.id}`);
  await hears(page, `Number ${MESSAGES - 1},`);
  await openFind(page);
  expect(await lookAt(mentee, 'find')).toEqual([]);
  await look(page, 'MARMALADE at zoe’s cafe');
  const result = page.getByRole('list', { name: 'Messages found' }).getByRole('button');
  await result.waitFor({ timeout: 15_000 });
  await page.getByText('Looked through the whole conversation.').waitFor({ timeout: 15_000 });
  expect(await result.count()).toBe(1);
  expect(await page.locator('mark').textContent()).toBe('marmalade at Zoë’s café');
  expect(await lookAt(mentee, 'find-found')).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((line) => /marmalade|zo%C3%AB|zoe/i.test(line))).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      history.state,
    ]),
  );
  expect(stored).not.toMatch(/marmalade|zoe/i);

  await result.click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  const found = page.getByRole('log').getByText(OLD);
  await expect.poll(() => found.evaluate(isInSight)).toBe(true);
  await expect.poll(() => focusedEntry(page)).toContain('marmalade');
  await page.getByText('Number 104,').waitFor();
  await page.getByText('Number 106,').waitFor();
  await page.getByRole('button', { name: 'Newest' }).click();
  await expect.poll(() => page.getByText(`Number ${MESSAGES - 1},`).evaluate(isInSight)).toBe(true);
});

test('says how far back it looked, and stops when it is told to', async () => {
  const { page } = mentee;
  await page.reload();
  await hears(page, `Number ${MESSAGES - 1},`);
  await page.route(isEntries, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await openFind(page);
  await look(page, 'x');
  await page.getByText('Write two letters or more.').waitFor();
  await look(page, 'marmalade');
  await page.getByText(/^Looking further back\. Now at \d+ \w+ 20\d\d\.$/).waitFor();
  await page.getByRole('button', { name: 'Stop looking' }).click();
  await page.getByText(/^Nothing found\. Looked back as far as \d+ \w+ 20\d\d\.$/).waitFor();
  await page.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Look further back' }).click();
  await page
    .getByText('1 message found. Looked through the whole conversation.')
    .waitFor({ timeout: 15_000 });
  await closeFind(page);
});

test('goes to a day with two requests at most, shows what is around it, and leads back to the newest', async () => {
  const { page } = mentee;
  await page.reload();
  await hears(page, `Number ${MESSAGES - 1},`);
  await openFind(page);
  sent.length = 0;
  await page.getByLabel('Day', { exact: true }).fill('2029-12-20');
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  // Twenty messages on each day up to 16 January: 27 days lie after the 20th of December.
  const first = page.getByRole('log').getByText(`Number ${MESSAGES - 28 * 20},`);
  await expect.poll(() => first.evaluate(isInSight)).toBe(true);
  await expect.poll(() => focusedEntry(page)).toContain(`Number ${MESSAGES - 28 * 20},`);
  await page.getByText('20 December 2029').waitFor();
  expect(sent.filter((line) => line.includes('/entries/from-day')).length).toBe(1);
  expect(sent.filter((line) => line.includes('/entries')).length).toBeLessThanOrEqual(3);
  await page.getByText(`Number ${MESSAGES - 1},`).waitFor({ state: 'detached' });

  await talk.mentor.send('I am here when you want.');
  await page.getByRole('button', { name: 'New message' }).waitFor();
  await expect.poll(() => first.evaluate(isInSight)).toBe(true);
  // Downwards, page by page, to the newest one.
  await expect
    .poll(
      async () => {
        await page.getByRole('log').evaluate((log) => {
          log.scrollTop += 2_000;
        });
        return page.getByRole('log').getByText('I am here when you want.').count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  // All between the two is there, for the search of the browser too.
  await page.getByRole('log').getByText('Number 600,').first().waitFor({ state: 'attached' });
  await composer(page).waitFor();
});

test('says that a day has no message, and offers the next one that has', async () => {
  const { page } = mentee;
  await openFind(page);
  // A year of two digits; the days of year 29 began at an odd second in London.
  await page.getByLabel('Day', { exact: true }).fill('0029-12-20');
  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByText(/^Nothing was written on that day\./).waitFor();
  await page.getByLabel('Day', { exact: true }).fill('2029-11-01');
  await page.getByRole('button', { name: 'Go there' }).click();
  await page
    .getByText(/^Nothing was written on that day\. The next message is from 2 December 2029\.$/)
    .waitFor();
  expect(await lookAt(mentee, 'find-day')).toEqual([]);
  await page.getByRole('button', { name: 'Go to 2 December 2029' }).click();
  await expect.poll(() => focusedEntry(page)).toContain('hello');
  await openFind(page);
  await page.getByLabel('Day', { exact: true }).fill('2030-01-17');
  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByText('Nothing was written on that day or after it.').waitFor();
  await closeFind(page);
});

test('R15: the help card comes into sight while an old day is read', async () => {
  const { page } = mentee;
  await page.reload();
  await hears(page, 'I am here when you want.');
  await openFind(page);
  await page.getByLabel('Day', { exact: true }).fill('2029-12-20');
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect.poll(() => focusedEntry(page)).toContain(`Number ${MESSAGES - 28 * 20},`);
  // From another device.
  await talk.mentee.send(WORDS.distress);
  const call = page.getByRole('link', { name: /^Call (Childline|Samaritans)/ });
  await call.waitFor();
  await expect.poll(() => call.evaluate(isInSight)).toBe(true);
});

test('a mentor finds what their view shows, without a message that was taken back', async () => {
  const { page } = mentor;
  await talk.mentee.send('I bought a kangaroo.');
  const { entry } = await talk.mentee.send('My kangaroo is blue.');
  await talk.mentee.client.send({
    method: 'POST',
    path: `/api/conversations/${talk.id}/messages/${entry.id}/withdraw`,
  });
  await page.goto(`/mentor/talk/${talk.id}`);
  await hears(page, 'I bought a kangaroo.');
  await openFind(page);
  await look(page, 'kangaroo');
  await page.getByText('1 message found.').waitFor();
  expect(await lookAt(mentor, 'find-mentor')).toEqual([]);
});

test('nothing went wrong in the browser', () => {
  expect([...mentee.troubles, ...mentor.troubles]).toEqual([]);
});
