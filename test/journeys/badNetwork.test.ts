import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../shared/contracts/conversations.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import type { Person } from '../support/browser.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { demoCode } from '../support/people.ts';
import { HELP, isInSight, reportCry, seesHelp } from './acts/help.ts';
import { composer, hears, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let app: TestApp;
let talk: StartedConversation;
let mentee: Person;
let mentor: Person;

beforeAll(async () => {
  house = await openHouse({ serviceWorker: true });
  ({ app } = house);
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  talk = await startConversation(app, { people });
  mentee = await house.visitor();
  mentor = await house.visitor({ width: 1280 });
  await signIn(mentee.page, talk.mentee.signInName);
  await signIn(mentor.page, talk.mentor.signInName, await demoCode(app, talk.mentor.signInName));
  await mentee.page.goto(`/talk/${talk.id}`);
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
  await composer(mentor.page).waitFor();
}, 120_000);

afterAll(() => house?.close());

/** The messages of the thread from top to bottom. Those of these tests begin with a number. */
const shown = (page: Page) => page.getByRole('log').getByText(/^\d+ /).allTextContents();
const sendButton = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });

test("a push into a mentor's open tab is read only after input, so that it spends no minute", async () => {
  const { page } = mentor;
  const reads: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/read')) reads.push(request.url());
  });
  await talk.mentee.send('is anybody there?');
  await hears(page, 'is anybody there?');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  expect(reads).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => reads.length).toBe(1);
});

test('a message that was sent by a double tap is sent once, and the focus stays in the composer', async () => {
  await composer(mentee.page).fill('1 tapped twice');
  await sendButton(mentee.page).dblclick();
  await hears(mentor.page, '1 tapped twice');
  expect(await composer(mentee.page).evaluate((box) => box === document.activeElement)).toBe(true);
  await say(mentee.page, '2 the next');
  await hears(mentor.page, '2 the next');
  expect(await shown(mentor.page)).toEqual(['1 tapped twice', '2 the next']);
});

test('messages written offline say so, survive a reload with the draft, and arrive once and in order', async () => {
  const { page, context } = mentee;
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await context.setOffline(true);
  await say(page, '3 in the tunnel');
  await say(page, '4 still in it');
  await expect.poll(() => page.getByText('It will send when you are back online.').count()).toBe(2);
  await composer(page).fill('half a thought');
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByText('We can’t reach Kith right now.').waitFor({ timeout: 15_000 });
  await context.setOffline(false);
  await hears(mentor.page, '4 still in it');
  await composer(page).waitFor();
  await expect.poll(() => composer(page).inputValue()).toBe('half a thought');
  await composer(page).fill('');
  expect(await shown(mentor.page)).toEqual([
    '1 tapped twice',
    '2 the next',
    '3 in the tunnel',
    '4 still in it',
  ]);
  await expect.poll(() => shown(page)).toEqual(await shown(mentor.page));
});

test('a style sheet that the network loses is fetched again, and the page goes on', async () => {
  const person = await house.visitor({ serviceWorker: false });
  const { page } = person;
  let lost = 0;
  await page.route('**/assets/conversation-*.css', async (route) => {
    if (lost === 2) return route.continue();
    lost += 1;
    await route.abort('internetdisconnected');
  });
  await signIn(page, talk.mentee.signInName);
  await page.goto(`/talk/${talk.id}`);
  await composer(page).waitFor();
  await expect.poll(() => lost).toBe(2);
  await expect
    .poll(() =>
      page.evaluate(`[...document.styleSheets].some(({ href }) => href?.includes('/conversation-'))`),
    )
    .toBe(true);
  expect(person.troubles).toEqual([]);
  await person.context.close();
});

test('two tabs of one person send the messages both wrote offline, each once', async () => {
  const other = await mentee.context.newPage();
  await other.goto(`/talk/${talk.id}`);
  await composer(other).waitFor();
  await mentee.context.setOffline(true);
  await say(mentee.page, '5 in one tab');
  await say(other, '6 in the other');
  await mentee.context.setOffline(false);
  await hears(mentor.page, '5 in one tab');
  await hears(mentor.page, '6 in the other');
  for (const page of [mentee.page, other, mentor.page]) {
    await expect
      .poll(async () => (await shown(page)).slice(4).sort(), { timeout: 10_000 })
      .toEqual(['5 in one tab', '6 in the other']);
  }
  await other.close();
});

test('a lost acknowledgement does not block the next message: the log shows that the server has the first', async () => {
  const deaf = await house.visitor();
  await deaf.context.routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    // Drop acknowledgements: their socket.io packets begin with 43.
    server.onMessage((frame) => {
      if (!String(frame).startsWith('43')) line.send(frame);
    });
  });
  await deaf.page.route(`**/api/conversations/${talk.id}/messages`, (route) => route.abort());
  await signIn(deaf.page, talk.mentee.signInName);
  await deaf.page.goto(`/talk/${talk.id}`);
  await say(deaf.page, '7 whose answer is lost');
  await say(deaf.page, '8 right behind it');
  await hears(mentor.page, '7 whose answer is lost');
  await hears(mentor.page, '8 right behind it');
  await deaf.context.close();
});

test('an outdated page says so and keeps the messages after it; after a reload it sends both', async () => {
  const old = await house.visitor();
  const { page } = old;
  await old.context.routeWebSocket(/socket\.io/, (line) => line.close());
  const isSending = `**/api/conversations/${talk.id}/messages`;
  await page.route(isSending, (route) => route.fulfill({ json: { of: 'another shape' } }));
  await signIn(page, talk.mentee.signInName);
  await page.goto(`/talk/${talk.id}`);
  await say(page, '9 from an old page');
  await say(page, '10 behind it');
  await page.getByText('It will send after the one above.').waitFor();
  await page.unroute(isSending);
  await page.getByRole('button', { name: 'Reload' }).click();
  await hears(mentor.page, '9 from an old page');
  await hears(mentor.page, '10 behind it');
  await old.context.close();
});

test('a message refused by the end of a conversation stays visible, without a button that needs the composer', async () => {
  const other = await startConversation(app);
  const { page, context } = await house.visitor();
  await signIn(page, other.mentee.signInName);
  await page.goto(`/talk/${other.id}`);
  await composer(page).waitFor();
  await context.setOffline(true);
  await say(page, 'I wanted to say thank you');
  await other.mentor.client.call(endConversationEndpoint, { params: { id: other.id } });
  await context.setOffline(false);
  await page.getByText('the conversation has ended. Your words are kept here.').waitFor();
  await page.getByRole('link', { name: 'Say how it was' }).waitFor();
  expect(await page.getByRole('button', { name: 'Change it' }).count()).toBe(0);
  await page.getByRole('log').getByText('I wanted to say thank you').waitFor();
  await context.close();
});

test('sending scrolls to the end, and the help card into view (R15)', async () => {
  const { page } = mentee;
  for (let line = 0; line < 12; line += 1)
    await talk.mentor.send(`That sounds like a long day, number ${line}.`);
  await hears(page, 'number 11.');
  await page.getByRole('log').evaluate((log) => {
    log.scrollTop = -10_000;
  });
  await page.getByRole('button', { name: /^New/ }).waitFor();
  await say(page, 'i want to kill myself tonight');
  const call = page.getByRole('link', { name: /^Call (Childline|Samaritans)/ });
  await call.waitFor();
  await seesHelp(page);
  // Also while the help card is shown.
  await page.getByRole('log').evaluate((log) => {
    log.scrollTop = -10_000;
  });
  await expect.poll(() => call.evaluate(isInSight)).toBe(false);
  await say(page, 'are you there?');
  await seesHelp(page);
  await page.getByRole('button', { name: 'Hide this' }).click();
});

test('R15: where the socket is blocked, messages pass and the help card is shown within two seconds', async () => {
  const walled = await house.visitor();
  await walled.context.routeWebSocket(/socket\.io/, (line) => line.close());
  await signIn(walled.page, talk.mentee.signInName);
  await walled.page.goto(`/talk/${talk.id}`);
  await composer(walled.page).waitFor();
  expect(await walled.page.getByText(HELP).count()).toBe(0);
  await say(walled.page, 'i want to kill myself, today again');
  await walled.page.getByText(HELP).waitFor({ timeout: 2_000 });
  await hears(mentor.page, 'i want to kill myself, today again');
  await walled.page.getByRole('button', { name: 'Hide this' }).click();
  await reportCry(walled.page);
  await seesHelp(walled.page);
  await walled.context.close();
});

test('R42, R49: quick exit leaves nothing on a shared device, and nothing under the Back button', async () => {
  const { page, context } = mentee;
  // The next page loads slowly: code still running on this page must not store anything.
  await context.route('https://www.bbc.co.uk/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
  });
  await page.getByRole('link', { name: 'Back to home' }).click();
  await page.goBack();
  const saved = page.waitForResponse((response) => response.url().endsWith('/draft'));
  await composer(page).pressSequentially('sent in a hurry');
  await saved;
  await sendButton(page).click();
  await composer(page).pressSequentially('words for nobody else');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.waitForURL('https://www.bbc.co.uk/weather');
  expect(await page.title()).toBe('Weather');

  const { origins } = await context.storageState();
  const kept = origins.flatMap(({ localStorage }) => localStorage.map(({ name }) => name));
  expect(kept).not.toContain('notes.key');
  expect(await context.cookies(app.origin)).toEqual([]);
  await expect.poll(async () => (await talk.mentee.open()).draft.text).toBe('');

  const again = page.waitForResponse('https://www.bbc.co.uk/weather');
  await page.evaluate('setTimeout(() => history.back())');
  await again;
  await expect.poll(() => page.title()).toBe('Weather');
  await page.goto(`/talk/${talk.id}`);
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
});

test('nothing went wrong in any browser', () => {
  expect([mentee.troubles, mentor.troubles]).toEqual([[], []]);
});
