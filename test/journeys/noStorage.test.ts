import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { writeTo } from '../server/teamThreads/thread.ts';
import { LAN_HOST } from '../support/workerBrowser.ts';
import type { Person } from '../support/browser.ts';
import { composer, say } from './acts/mentee.ts';
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
}, 120_000);

afterAll(() => house?.close());

const NOTICE = 'Nothing is kept on this device.';

async function openConversation({ page }: Person): Promise<void> {
  await signIn(page, talk.mentee.signInName);
  await page.goto(`/talk/${talk.id}`);
  await composer(page).waitFor();
}

/** What is wrong with the browser, as a script that runs before the page's own. */
const BROKEN: Readonly<Record<string, string>> = {
  'no IndexedDB': `Object.defineProperty(globalThis, 'indexedDB', { value: null })`,
  'an IndexedDB that throws': `IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); }`,
  'an IndexedDB that never answers': `IDBFactory.prototype.open = () => new EventTarget()`,
  'an IndexedDB that is full': `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
  'no Web Crypto': `Object.defineProperty(crypto, 'subtle', { value: undefined })`,
  'no local storage': `Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })`,
  'a local storage that cannot be written': `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
};

test.each(Object.entries(BROKEN))(
  'H1: with %s a message is sent, and one line says that nothing is kept',
  async (wrong, script) => {
    const person = await house.visitor();
    await person.context.addInitScript(script);
    await openConversation(person);
    const { page } = person;
    await say(page, `i dont feel safe tonight, with ${wrong}`);
    await page.getByText(/^Sent/).last().waitFor();
    await page.getByText(NOTICE).waitFor();
    expect(person.troubles).toEqual([]);
    await person.context.close();
  },
);

test('H1: a press while IndexedDB does not answer puts the message into the thread at once', async () => {
  const person = await house.visitor();
  await person.context.addInitScript(BROKEN['an IndexedDB that never answers'] ?? '');
  await openConversation(person);
  await composer(person.page).fill('pressed early');
  await person.page.getByRole('button', { name: 'Send', exact: true }).click();
  await person.page.getByRole('log').getByText('pressed early').waitFor({ timeout: 500 });
  await person.context.close();
});

test('H1: over plain http on a local network a message is sent, and one line says that nothing is kept', async () => {
  const url = house.app.origin.replace('127.0.0.1', LAN_HOST);
  const person = await house.visitor({ url });
  await person.page.goto('/sign-in');
  expect(await person.page.evaluate(() => isSecureContext)).toBe(false);
  await signIn(person.page, talk.mentee.signInName);
  // The cookie of the session is for https alone, so that a new page load would be signed out.
  await person.page.locator(`a[href="/talk/${talk.id}"]`).first().click();
  await say(person.page, 'from the library');
  await person.page.getByText(/^Sent/).last().waitFor();
  await person.page.getByText(NOTICE).waitFor();
  await person.context.close();
});

test('H1: over plain http on a local network a young person answers the safety team', async () => {
  const wick = await sitDown(house.app, 'Wick');
  const found = await wick.caseFrom(() => talk.mentee.send(WORDS.held));
  await wick.claim(found);
  await writeTo(wick, { id: found.id, side: 'mentee', text: 'Are you safe at home?' });
  const url = house.app.origin.replace('127.0.0.1', LAN_HOST);
  const { page, context, troubles } = await house.visitor({ url });
  await signIn(page, talk.mentee.signInName);
  await page.getByRole('link', { name: /A message from Kith’s safety team/ }).click();
  await page.getByLabel('Your answer').fill('Yes, my aunt is here.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('log').getByText('Yes, my aunt is here.').waitFor();
  // The browser notes that it heeds this header over https alone.
  expect(troubles.filter((one) => !one.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  await context.close();
});

test('H1: without a service worker everything is kept as usual, and no line says otherwise', async () => {
  const person = await house.visitor();
  await person.context.addInitScript('delete Navigator.prototype.serviceWorker');
  await openConversation(person);
  await say(person.page, 'an old phone');
  await person.page.getByText(/^Sent/).last().waitFor();
  expect(await person.page.getByText(NOTICE).count()).toBe(0);
  expect(person.troubles).toEqual([]);
});
