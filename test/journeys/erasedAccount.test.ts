import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../shared/contracts/conversations.ts';
import { giveReflectionEndpoint } from '../../shared/contracts/reputation.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { Account, StartedConversation } from '../server/conversations/startConversation.ts';
import { addRatings, toReleaseDay } from '../server/reputation/ledger.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, PASSPHRASE, renewToken } from '../support/people.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

const MENTEE = 'demo-mentee-one';
const MENTOR = 'demo-mentor-active';
const SAID = 'Today went a little better.';
const RATING_WORDS = 'You were there when it counted.';

let house: House;
let people: Record<'mentee' | 'mentor', Account>;
/** Ended, and long enough for its rating to count. */
let rated: StartedConversation;
let open: StartedConversation;
let mentee: Person;
let mentor: Person;
const findings: string[] = [];

/** Four people have said how it was; the fifth, who will erase the account, has one conversation that ended and one that goes on. */
beforeAll(async () => {
  house = await openHouse();
  const { app } = house;
  people = await house.pair(MENTEE, MENTOR);
  await addRatings(app, people.mentor.actor.accountId, [1, 1, 0, -1]);
  rated = await startConversation(app, { people });
  for (const times of [3, 2]) {
    for (let turn = 0; turn < times; turn += 1) {
      await rated.mentee.send(SAID);
      await rated.mentor.send('I am glad you told me.');
    }
    app.clock.advance({ days: 2 });
    for (const { client } of Object.values(people)) await renewToken(client);
  }
  const params = { id: rated.id };
  await people.mentee.client.call(endConversationEndpoint, { params });
  const body = { words: 'I listened more than I spoke.', kudos: [] };
  await people.mentor.client.call(giveReflectionEndpoint, { params, body });
  mentee = await house.visitor();
  mentor = await house.visitor({ width: 1280 });
}, 180_000);
afterAll(() => house?.close());

/** Signs in again, as sessions end within a month, and opens the mentor's own page. */
async function openStanding(): Promise<void> {
  const { context, page } = mentor;
  await context.clearCookies();
  await signIn(page, MENTOR, await demoCode(house.app, MENTOR));
  await page.goto('/mentor/standing');
  await page.getByText('75.0%').waitFor();
  await page.getByText('Score 2, no star yet.').waitFor();
}

/** The rows of the table of ratings, as they are read. */
const tableOf = () => mentor.page.getByRole('row').allTextContents();

let before: string[];
test('a mentee says how it was, and on the release day the mentor has numbers', async () => {
  const { app } = house;
  const { page } = mentee;
  await signIn(page, MENTEE);
  await page.goto(`/feedback/${rated.id}`);
  await page.getByText('Yes', { exact: true }).click();
  await page.getByText('Add a few words, if you like').click();
  await page.getByLabel('Your words').fill(RATING_WORDS);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you.').waitFor();
  app.clock.advance({ minutes: 1 });
  await app.sweepNow();
  await toReleaseDay(app, people.mentor, people.mentee);
  app.clock.advance({ minutes: 1 });
  await app.sweepNow();
  open = await startConversation(app, { people });
  await open.mentee.send(SAID);
  app.clock.advance({ minutes: 11 });
  await openStanding();
  before = await tableOf();
  expect(before.length).toBeGreaterThan(3);
});

test('R37: the mentee reads what goes and what stays, and erases the account', async () => {
  const { context, page } = mentee;
  await context.clearCookies();
  await signIn(page, MENTEE);
  await page.goto('/settings');
  await page.getByRole('link', { name: 'See what goes and what stays' }).click();
  await page.getByRole('heading', { name: 'Erase my account' }).waitFor();
  await page.getByRole('button', { name: 'Erase it for good' }).waitFor();
  expect(await page.getByText('not done with one of your chats').count()).toBe(0);
  findings.push(...(await lookAt(mentee, 'erase-account')));
  await page.getByLabel('Your passphrase now').fill('not the right words');
  await page.getByRole('button', { name: 'Erase it for good' }).click();
  await page.getByText('That is not your passphrase.').waitFor();
  await page.getByLabel('Your passphrase now').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Erase it for good' }).click();
  await page.getByRole('heading', { name: 'It’s gone' }).waitFor();
  findings.push(...(await lookAt(mentee, 'erased-account')));
  const stored = await page.evaluate(() => Object.keys(localStorage));
  expect(stored.filter((key) => /key|seen|own/.test(key))).toEqual([]);

  await page.goto('/home');
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await page.getByLabel('Sign-in name').fill(MENTEE);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('That name and passphrase don’t match').waitFor();
});

test('row 25: the mentor has the same numbers; the conversation has ended, and its words are gone', async () => {
  const { app } = house;
  app.clock.advance({ minutes: 20 });
  await app.sweepNow();
  await openStanding();
  expect(await tableOf()).toEqual(before);
  const { page } = mentor;
  await page.goto(`/mentor/talk/${open.id}`);
  await page.getByText('This message was erased.').waitFor();
  expect(await page.getByText(SAID).count()).toBe(0);
  expect(await page.getByRole('textbox').count()).toBe(0);
  findings.push(...(await lookAt(mentor, 'erased-conversation')));
  expect(await page.getByText('took this message back').count()).toBe(0);
});

test('R36: a mentee with an open case reads beforehand that a chat is kept, and why', async () => {
  const { app } = house;
  const talk = await startConversation(app, { people: await house.pair('demo-mentee-two', MENTOR) });
  await talk.mentee.send(WORDS.distress);
  const person = await house.visitor({ width: 1280 });
  await signIn(person.page, 'demo-mentee-two');
  await person.page.goto('/settings/erase');
  await person.page.getByText('not done with one of your chats').waitFor();
  findings.push(...(await lookAt(person, 'erase-account-kept')));
  expect(person.troubles).toEqual([]);
});

test('nothing went wrong in any browser, and every screen is accessible', () => {
  expect(findings).toEqual([]);
  expect([mentee.troubles, mentor.troubles]).toEqual([[], []]);
});
