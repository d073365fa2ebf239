import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import type { Person } from '../support/browser.ts';
import { composer, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let talk: StartedConversation;
let mentee: Person;
let messages: string;

beforeAll(async () => {
  house = await openHouse();
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  talk = await startConversation(house.app, { people });
  messages = `**/api/conversations/${talk.id}/messages`;
  mentee = await house.visitor();
  // Over HTTP a single send of a single tab can be stopped.
  await mentee.context.routeWebSocket(/socket\.io/, (line) => line.close());
  await signIn(mentee.page, talk.mentee.signInName);
  // It would be the tab that sends.
  await mentee.page.close();
}, 120_000);

afterAll(() => house?.close());

const openTab = async () => {
  const page = await mentee.context.newPage();
  await page.goto(`/talk/${talk.id}`);
  await composer(page).waitFor();
  return page;
};
const textsAt = async (side: 'mentee' | 'mentor') =>
  (await talk[side].open()).entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []));
const unsent = (page: Page) => page.getByRole('log').getByText('Sending', { exact: true });

test.each(['before', 'after'])(
  'a tab that is closed %s the server has its message hands over: each message is stored once, in order',
  async (when) => {
    const known = await textsAt('mentor');
    const first = await openTab();
    const second = await openTab();
    let isStopped = false;
    await first.route(messages, async (route) => {
      if (when === 'after') await route.fetch();
      isStopped = true;
    });
    await say(first, `1 ${when} the server has it`);
    await expect.poll(() => isStopped).toBe(true);
    await say(second, `2 ${when}, in the other tab`);
    await second.getByRole('log').getByText(`1 ${when} the server has it`).waitFor();
    await first.close();
    const now = [...known, `1 ${when} the server has it`, `2 ${when}, in the other tab`];
    await expect.poll(() => textsAt('mentor'), { timeout: 15_000 }).toEqual(now);
    await expect.poll(() => unsent(second).count()).toBe(0);
    expect(await composer(second).inputValue()).toBe('');
    await expect.poll(async () => (await talk.mentee.open()).draft.text).toBe('');
    await second.reload();
    await second.getByRole('log').getByText(`2 ${when}, in the other tab`).waitFor();
    expect(await composer(second).inputValue()).toBe('');
    expect(await textsAt('mentor')).toEqual(now);
    await second.close();
  },
);

test('a message that failed is changed in the composer and sent once, with the new words', async () => {
  const page = await openTab();
  await page.route(messages, (route) =>
    route.fulfill({
      status: 503,
      json: { error: { code: 'unavailable', message: 'not now', requestId: 'r' } },
    }),
  );
  await say(page, '3 with a mistaek');
  const change = page.getByRole('button', { name: 'Change it' });
  // Each time that the network is back it is tried at once.
  await expect
    .poll(async () => {
      await page.evaluate(`dispatchEvent(new Event('online'))`);
      return change.count();
    })
    .toBe(1);
  await page.getByText('Not sent. It is safe here.').waitFor();
  await change.click();
  expect(await composer(page).inputValue()).toBe('3 with a mistaek');
  await page.unroute(messages);
  await say(page, '3 without one');
  await expect.poll(async () => (await textsAt('mentor')).at(-1)).toBe('3 without one');
  expect(await textsAt('mentor')).not.toContain('3 with a mistaek');
  await page.close();
});

test('the draft of another device that is newer is shown when the page is looked at again', async () => {
  const page = await openTab();
  const other = await house.visitor();
  await signIn(other.page, talk.mentee.signInName);
  await other.page.goto(`/talk/${talk.id}`);
  await composer(page).fill('short');
  await expect.poll(async () => (await talk.mentee.open()).draft.text).toBe('short');
  await composer(other.page).fill('a longer thought, written later on another device');
  await expect
    .poll(async () => (await talk.mentee.open()).draft.text)
    .toBe('a longer thought, written later on another device');
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
  await expect
    .poll(() => composer(page).inputValue())
    .toBe('a longer thought, written later on another device');
  await other.context.close();
  await page.close();
});
