import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
} from '../../shared/contracts/matching.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, joinMentee, signInAs } from '../support/people.ts';
import type { Joined } from '../support/people.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { composer, hears, say } from './acts/mentee.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let app: TestApp;
const seen: Person[] = [];
beforeAll(async () => {
  house = await openHouse();
  ({ app } = house);
}, 180_000);
afterAll(() => house?.close());
afterEach(async ({ task }) => {
  const people = seen.splice(0);
  if (task.result?.state === 'fail')
    for (const [index, { page }] of people.entries()) await picture(page, `failed-time-caps-${index}`);
  for (const { context } of people) await context.close();
});

/** A demo person or one who joined, in a browser of their own that stays signed in over days. */
async function visit(signInName: string, width = 360): Promise<Person> {
  const person = await house.visitor({ width });
  seen.push(person);
  const code = signInName.startsWith('demo-mentor') ? await demoCode(app, signInName) : undefined;
  await signIn(person.page, signInName, code, 'own');
  return person;
}

const isQuiet = (...people: Person[]) => expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);

/** Moves the clock to the first minute of the next week in London, and does what is due. */
async function nextWeek(): Promise<void> {
  const monday = new Date(app.clock.now());
  monday.setUTCHours(0, 1, 0, 0);
  do monday.setUTCDate(monday.getUTCDate() + 1);
  while (monday.getUTCDay() !== 1);
  app.clock.set(monday);
  await app.sweepNow();
}

test('risk keeps a conversation open past the cap', async () => {
  const people = await house.pair('demo-mentee-one', 'demo-mentor-probation');
  await app.features.time.spendForSeed({ mentorId: people.mentor.actor.accountId, leaveSeconds: 120 });
  const talk = await startConversation(app, { people });
  const mentor = await visit('demo-mentor-probation');
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await say(mentor.page, 'How are you today?');
  await talk.mentee.send('i want to kill myself');
  await mentor.page.getByText('Your limit will not stop this chat.').waitFor();
  for (let minute = 0; minute < 4; minute += 1) {
    app.clock.advance({ minutes: 2 });
    await app.sweepNow();
    await say(mentor.page, `I am here, ${minute}.`);
  }
  await mentor.page.getByText('extra time').first().waitFor();
  expect(await lookAt(mentor, 'mentor-past-cap')).toEqual([]);
  isQuiet(mentor);
});

test('the cap runs out in a live conversation; when the week opens what waited comes in order', async () => {
  const people = await house.pair('demo-mentee-one', 'demo-mentor-nearly-spent');
  const talk = await startConversation(app, { people });
  const mentee = await visit('demo-mentee-one');
  const mentor = await visit('demo-mentor-nearly-spent', 1280);
  await mentee.page.goto(`/talk/${talk.id}`);
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
  await say(mentor.page, 'I am here for a few minutes.');
  await hears(mentee.page, 'I am here for a few minutes.');
  // This mentor has seven minutes: four fifths are used, the last five begin with the third.
  app.clock.advance({ minutes: 2, seconds: 10 });
  await app.sweepNow();
  await mentor.page.getByText('You have a few minutes left.').waitFor();
  await mentee.page.getByText('has a few minutes left this week').first().waitFor();
  await mentor.page.getByRole('button', { name: 'Say goodbye for now' }).click();
  expect(await composer(mentor.page).inputValue()).toMatch(/I can answer again on Monday/);
  expect(await lookAt(mentor, 'mentor-wind-down')).toEqual([]);
  await say(mentor.page, 'I have to go soon.');
  for (let minute = 0; minute < 2; minute += 1) {
    app.clock.advance({ minutes: 2 });
    await talk.mentor.open();
  }
  await composer(mentor.page).fill('What I still wanted to say');
  app.clock.advance({ minutes: 2 });
  await app.sweepNow();
  await mentor.page.getByText('Your minutes are used up.').first().waitFor();
  await mentor.page.getByText('What I still wanted to say').waitFor();
  expect(await composer(mentor.page).count()).toBe(0);
  await mentee.page.getByText('time for this week is used up').first().waitFor();
  await mentee.page.getByRole('link', { name: 'help is here now' }).waitFor();
  for (const words of ['the first thing', 'the second thing', 'the third thing'])
    await say(mentee.page, words);
  await mentor.page.getByText('More is waiting.').waitFor();
  expect(await mentor.page.getByText('the first thing').count()).toBe(0);
  await mentee.page.getByText('time for this week is used up').first().waitFor();
  expect(await lookAt(mentee, 'mentee-time-up')).toEqual([]);
  await composer(mentee.page).fill('What I might still say');
  await mentee.page.getByRole('link', { name: 'something to read' }).click();
  await mentee.page.getByRole('heading', { name: 'Exams and studying' }).waitFor();
  await mentee.page.getByRole('link', { name: 'Exams and pressure' }).click();
  await mentee.page.getByText('Fear is not a forecast').waitFor();
  await mentee.page
    .getByRole('link', { name: /^Back to / })
    .last()
    .click();
  await mentee.page.getByText('time for this week is used up').first().waitFor();
  expect(await composer(mentee.page).inputValue()).toBe('What I might still say');

  await nextWeek();
  await mentor.page.reload();
  await hears(mentor.page, 'the third thing');
  const all = (await mentor.page.getByRole('log').allInnerTexts()).join(' ');
  const places = ['first', 'second', 'third'].map((which) => all.indexOf(`the ${which} thing`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(await composer(mentor.page).inputValue()).toBe('What I still wanted to say');
  isQuiet(mentee, mentor);
});

test('the week after gives the extra minutes back', async () => {
  const mentor = await visit('demo-mentor-probation');
  await mentor.page.goto('/mentor');
  await mentor.page.getByText('were taken off for extra time in an earlier week').waitFor();
  isQuiet(mentor);
});

/** Asks the demo mentor with this alias about exams. */
async function ask({ client }: Joined, alias: string): Promise<void> {
  const body = { topicIds: ['topic-exams'], tagIds: [], words: 'I cannot say this at home.' };
  const { proposals } = await client.call(askForHelpEndpoint, { body });
  const proposal = proposals.find(({ mentor }) => mentor.alias === alias);
  await client.call(requestMentorEndpoint, { body: { proposalId: proposal?.id ?? '' } });
}

async function setRoom(page: Page, room: string): Promise<void> {
  await page.goto('/mentor/hours');
  await page
    .getByLabel(/at the same time|at once|conversations/i)
    .first()
    .fill(room);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await page.getByText('Saved.').first().waitFor();
}

test('T10: a waitlist moves: the mentee sees their place, and room that is freed is theirs', async () => {
  const signInName = 'demo-mentor-active';
  const { client, session } = await signInAs(app, signInName, await demoCode(app, signInName));
  const alias = session.me.persona?.alias ?? '';
  const today = await visit(signInName);
  await setRoom(today.page, '1');
  const first = await joinMentee(app);
  const second = await joinMentee(app);
  await ask(first, alias);
  await ask(second, alias);
  const phone = await visit(second.signInName);
  await phone.page.getByText(`One person asked ${alias} before you.`).waitFor();
  await phone.page.goto('/ask');
  await phone.page.getByText('is talking with as many people as they have room for').waitFor();
  expect(await lookAt(phone, 'mentee-in-line')).toEqual([]);
  await today.page.goto('/mentor');
  await today.page.getByText('Waits until you have room.').waitFor();
  expect(await today.page.getByRole('button', { name: 'Say yes' }).count()).toBe(1);
  expect(await lookAt(today, 'mentor-waitlist')).toEqual([]);

  const { requests } = await client.call(listIncomingRequestsEndpoint);
  const params = { id: requests[0]?.id ?? '' };
  const { conversationId } = await client.call(acceptRequestEndpoint, { params });
  await phone.page.getByText('You are next in line.').waitFor();
  await first.client.call(endConversationEndpoint, { params: { id: conversationId } });
  await app.sweepNow();
  await phone.page.getByText('They can answer until').waitFor();
  await today.page.getByRole('button', { name: 'Say yes' }).waitFor();
  isQuiet(phone, today);
});

test('a raise waits for Monday, and a cut does not', async () => {
  const { page, ...rest } = await visit('demo-mentor-active');
  await page.goto('/mentor/hours');
  const weekly = page.getByLabel('Minutes a week');
  await weekly.fill('180');
  await page
    .getByText(/^This starts on Monday, .*: 180 minutes a week\. This week stays at 120\.$/)
    .waitFor();
  expect(await lookAt({ page, ...rest }, 'mentor-hours-raise')).toEqual([]);
  await page.getByRole('button', { name: 'Save hours' }).click();
  await page.getByText('Saved. More counts from Monday').waitFor();
  await page.goto('/mentor');
  await page
    .getByText('of your 120 minutes')
    .or(page.getByText('Your 120 minutes are all here.'))
    .first()
    .waitFor();
  await nextWeek();
  await page.reload();
  await page.getByText('Your 180 minutes are all here.').waitFor();
  await page.goto('/mentor/hours');
  await weekly.fill('60');
  await page.getByText('From now: 60 minutes a week. You have used 0 of them.').waitFor();
  await page.getByRole('button', { name: 'Save hours' }).click();
  await page.getByText('Saved. Less counts from now.').waitFor();
  await page.goto('/mentor');
  await page.getByText('Your 60 minutes are all here.').waitFor();
  expect(rest.troubles).toEqual([]);
});
