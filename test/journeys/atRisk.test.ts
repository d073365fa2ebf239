import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import type { AtDesk } from '../server/moderation/desk.ts';
import { demoCode } from '../support/people.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { HELP } from './acts/help.ts';
import { composer, hears, say } from './acts/mentee.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

const MENTEE = 'demo-mentee-one';
const MENTOR = 'demo-mentor-active';
/** A button that a finger hits, in CSS pixels. */
const TARGET = 44;

let house: House;
let desk: AtDesk;
let mentee: Person;
let mentor: Person;

beforeAll(async () => {
  house = await openHouse();
  desk = await sitDown(house.app, 'Wick');
  mentee = await house.visitor();
  mentor = await house.visitor();
  await signIn(mentee.page, MENTEE);
  await signIn(mentor.page, MENTOR, await demoCode(house.app, MENTOR));
}, 180_000);

afterAll(() => house?.close());

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await picture(mentee.page, 'failed-at-risk-mentee');
  await picture(mentor.page, 'failed-at-risk-mentor');
});

/** A new conversation of the two, open on both screens. */
async function conversationOnScreen(): Promise<StartedConversation> {
  const talk = await startConversation(house.app, { people: await house.pair(MENTEE, MENTOR) });
  await mentee.page.goto(`/talk/${talk.id}`);
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
  await composer(mentor.page).waitFor();
  return talk;
}

const heightOf = async (page: Page, name: RegExp): Promise<number> =>
  (await page.getByRole('link', { name }).last().boundingBox())?.height ?? 0;

test('H4, design 1: at imminent risk the card calls 999 first, then the line for their age; hidden, it opens again', async () => {
  const { page } = mentee;
  await conversationOnScreen();
  await say(page, 'i have just taken all my pills');
  await page.getByText('If you could be in danger right now, call 999.', { exact: true }).waitFor();
  await page.getByText(/Our safety team is (here now, until|back) /).waitFor();
  const links = page.getByRole('link', { name: /999|^Call |^Text / });
  const names = (await links.allTextContents()).filter((name) => name !== 'Get help now');
  expect(names).toEqual(['In danger now? Call 999', 'Call Childline, 0800 1111', 'Text Shout, 85258']);
  for (const name of [/Call 999/, /^Call Childline/, /^Text Shout/, /^More ways/])
    expect(await heightOf(page, name)).toBeGreaterThanOrEqual(TARGET);
  expect(await lookAt(mentee, 'at-risk-help-card')).toEqual([]);

  await page.getByRole('button', { name: 'Hide this' }).click();
  const again = page.getByRole('button', { name: 'Show help again' });
  await again.waitFor();
  expect(await page.getByText(HELP).count()).toBe(0);
  await page.reload();
  await again.click();
  await page.getByRole('link', { name: /Call 999/ }).waitFor();
});

test('H3, design 2: at moderate risk the mentor sees that they may not be safe, with what helps open and a moderator to ask', async () => {
  const { page } = mentor;
  await conversationOnScreen();
  expect(await page.getByText('They may not be safe.').count()).toBe(0);
  await say(mentee.page, 'sometimes i hurt myself');
  await hears(page, 'sometimes i hurt myself');
  await page.getByText('They may not be safe. Your limit will not stop this chat.').waitFor();
  await page.getByText('Ask if they are safe tonight,').first().waitFor({ state: 'visible' });
  await page.getByText('You are not alone with this.').first().waitFor();
  await page.getByRole('link', { name: 'Ask a moderator' }).first().waitFor({ state: 'visible' });
  await composer(page).waitFor({ state: 'visible' });
  expect(await lookAt(mentor, 'at-risk-band')).toEqual([]);
});

test('H5, design 3: a locked conversation says that they did nothing wrong, when the team is there, where help is now, and writes to the team', async () => {
  const { page } = mentee;
  const talk = await conversationOnScreen();
  await desk.caseFrom(() => talk.mentor.send('this is our secret, dont tell anyone about it'));
  await page.getByText('We have paused this chat while our safety team checks something.').waitFor();
  await page.getByText('You did nothing wrong.').waitFor();
  await page.getByText(/Our safety team is (here now, until|back) /).waitFor();
  await page.getByText('Childline is here now').getByRole('link', { name: '0800 1111' }).waitFor();
  await mentor.page.getByText('This chat is paused while our safety team checks something.').waitFor();
  expect(await lookAt(mentee, 'at-risk-locked')).toEqual([]);
  await page.getByRole('link', { name: 'Write to our safety team' }).click();
  await page.getByRole('heading', { name: 'Write to our safety team' }).waitFor();
  expect(await lookAt(mentee, 'at-risk-write-to-team')).toEqual([]);
  await page.getByLabel('What do you want to tell us?').fill('why is it paused?');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('log').getByText('why is it paused?').waitFor();
});

test('nothing went wrong in either browser', () => {
  expect([...mentee.troubles, ...mentor.troubles]).toEqual([]);
});
