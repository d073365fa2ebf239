import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint, setAgreementEndpoint } from '../../shared/contracts/conversations.ts';
import { APPLICATION_TASKS } from '../../client/features/mentor-application/applicationTasks.ts';
import {
  askForHelpEndpoint,
  getMentorProfileEndpoint,
  requestMentorEndpoint,
  saveMentorProfileEndpoint,
} from '../../shared/contracts/matching.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, PASSPHRASE, signInAs } from '../support/people.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { HELP, isInSight, press, reportCry, seesHelp } from './acts/help.ts';
import { composer, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
let app: TestApp;

beforeAll(async () => {
  house = await openHouse();
  ({ app } = house);
}, 120_000);

afterAll(() => house?.close());

/** A word that browsers do not break. */
const LONG_WORD = 'everythingallatonce'.repeat(5);

/** A person in a separate browser context; `look` takes the pictures of the screen and returns its accessibility findings. */
async function visit(signInName?: string): Promise<{ page: Page; look: (name: string) => Promise<void> }> {
  const person: Person = await house.visitor({ width: 1280 });
  const code = signInName?.startsWith('demo-mentor') ? await demoCode(app, signInName) : undefined;
  if (signInName) await signIn(person.page, signInName, code);
  const look = async (name: string) => {
    expect(await lookAt(person, name)).toEqual([]);
    expect(person.troubles).toEqual([]);
  };
  return { page: person.page, look };
}

test('R41: too young to join', async () => {
  const { page, look } = await visit();
  await page.goto('/join');
  await page.getByText('I am under 13').click();
  await page.getByText('You have done nothing wrong').waitFor();
  await look('join-under-13');
});

test('R41: joining, and the recovery code that is shown once', async () => {
  const { page, look } = await visit();
  await page.goto('/join');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Before you go on').waitFor();
  await look('join-mistakes');
  await page.getByText('16 to 17', { exact: true }).click();
  await page.getByLabel('A passphrase').fill(PASSPHRASE);
  await page.getByLabel('I have read what cannot be kept secret').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Keep this somewhere safe' }).waitFor();
  await look('join-keep-safe');
});

test('R41: the empty form for a need; H11, design 7: nobody free, until when, whom to call, and being told when someone is', async () => {
  const { page, look } = await visit('demo-mentee-two');
  await page.getByRole('heading', { name: 'Who would you like to talk to?' }).waitFor();
  await look('mentee-home-empty');
  await page.getByRole('link', { name: 'Ask for help' }).first().click();
  await page.getByLabel('Leaving home or care').check();
  await page.getByLabel('In your own words').fill('I move out in May.');
  await look('mentee-ask');
  await page.getByRole('button', { name: 'Find people' }).click();
  await page.getByRole('heading', { name: 'No one is free for this right now' }).waitFor();
  await page.getByText('That is about their time, not about you.').waitFor();
  await page.getByText(/Mentors get new hours on Monday, \d+ January\./).waitFor();
  await page.getByRole('link', { name: /^Call Samaritans/ }).waitFor();
  expect(await page.getByText('no special order').count()).toBe(0);
  await look('mentee-nobody-free');

  await press(page.getByRole('button', { name: 'Tell me when' }), page.getByText('We will tell you here'));
  await look('mentee-nobody-free-waiting');
  await page.goto('/home');
  await page.getByRole('heading', { name: 'No one is free yet.' }).waitFor();
  await someoneIsFree();
  await page.getByRole('heading', { name: 'We found people who could help.' }).waitFor();
  await page.goto('/notices');
  await page.getByRole('link', { name: 'Someone is free to talk to you' }).click();
  await page.getByRole('heading', { name: 'One person who could help' }).waitFor();
});

/** A mentor of the demo can talk about leaving home, and those who wait are told. */
async function someoneIsFree(): Promise<void> {
  const { mentor } = await house.pair('demo-mentee-two', 'demo-mentor-active');
  const { profile } = await mentor.client.call(getMentorProfileEndpoint);
  if (!profile) throw new Error('a mentor of the demo has a profile');
  const body = { ...profile, topicIds: [...profile.topicIds, 'topic-leaving'] };
  await mentor.client.call(saveMentorProfileEndpoint, { body });
  app.clock.advance({ minutes: 11 });
  await app.sweepNow();
}

test('R41: a request, and the plan before a conversation starts', async () => {
  const { mentee, mentor } = await house.pair('demo-mentee-two', 'demo-mentor-active');
  const need = { topicIds: ['topic-exams'], tagIds: [], words: 'I would like to talk about my resits.' };
  const { proposals } = await mentee.client.call(askForHelpEndpoint, { body: need });
  const { session } = await signInAs(app, mentor.signInName, await demoCode(app, mentor.signInName));
  const proposal = proposals.find(({ mentor: { alias } }) => alias === session.me.persona?.alias);
  await mentee.client.call(requestMentorEndpoint, { body: { proposalId: proposal?.id ?? '' } });
  const desk = await visit(mentor.signInName);
  await desk.page.getByRole('button', { name: 'Say yes' }).waitFor();
  // The row is fetched on its own, and makes the screen taller than it was measured.
  await desk.page.getByRole('link', { name: /^Your training/ }).waitFor();
  await desk.look('mentor-request');
  await desk.page.getByRole('button', { name: 'Say yes' }).click();
  await desk.page.getByText('Before you start').waitFor();
  await desk.look('mentor-plan');
  const phone = await visit(mentee.signInName);
  await phone.page.goto('/talk');
  await phone.page.getByText('With ').first().click();
  await phone.page.getByText('Before you start').waitFor();
  await phone.look('mentee-plan');

  const goal = phone.page.getByLabel('What would you like to work on?');
  const sayYes = phone.page.getByRole('button', { name: 'I say yes to this' });
  await goal.fill('my resits, text me on 07700 900123');
  await press(sayYes, phone.page.getByText('because the marked words could show who you are'));
  expect(await phone.page.locator('mark').allTextContents()).toEqual(['07700 900123']);
  expect(await phone.page.locator('mark').evaluate(isInSight)).toBe(true);
  await phone.look('mentee-plan-stopped');
  await phone.page.getByRole('button', { name: 'This is wrong' }).click();
  await phone.page.getByText(/^Thank you\. A person will look at whether the rule was right/).waitFor();
  await phone.page.getByRole('button', { name: 'Use instead' }).click();
  expect(await goal.inputValue()).toMatch(/^my resits/);

  await phone.page.setViewportSize({ width: 360, height: 740 });
  await goal.fill('how to live when i want to kill myself');
  await press(sayYes, phone.page.getByText(HELP));
  await seesHelp(phone.page);
  await phone.look('mentee-plan-help');
  await phone.page.getByRole('button', { name: 'Hide this' }).click();
  await expect.poll(() => phone.page.getByText(HELP).count()).toBe(0);
});

test('R41: the dialogs of a conversation, and a message that was stopped', async () => {
  const talk = await startConversation(app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  await talk.mentor.send('hello, I am glad that you wrote', randomUUID());
  await talk.mentee.client.call(setAgreementEndpoint, {
    params: { id: talk.id },
    body: { goal: `get through ${LONG_WORD}`, untilOn: '2030-04-16', version: 1 },
  });
  const { page, look } = await visit('demo-mentee-one');
  await page.goto(`/talk/${talk.id}`);
  await composer(page).fill('my number is 07700 900123, call me');
  await page.getByText('The marked words could show who you are').waitFor();
  await look('mentee-nudge');
  await composer(page).fill('');
  await say(page, 'it has been a long week');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await look('dialog-plan');
  expect(await dialog.evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true);
  await page.getByRole('button', { name: 'Report a worry' }).click();
  await page.getByRole('heading', { name: 'What is wrong?' }).waitFor();
  await look('dialog-report');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
  await page.getByRole('button', { name: 'End this conversation' }).click();
  await page.getByRole('heading', { name: /^End with/ }).waitFor();
  await look('dialog-end');
  await page.keyboard.press('Escape');
});

test('a change of the goal alone keeps the last day of the agreement', async () => {
  const talk = await startConversation(app);
  const { untilOn } = (await talk.mentee.open()).status.agreement;
  const { page } = await visit(talk.mentee.signInName);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/talk/${talk.id}`);
  await page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
  await page.getByRole('button', { name: 'Change the goal' }).click();
  await page.getByLabel('What would you like to work on?').fill('sleep through the night');
  await page.getByRole('button', { name: 'Save and say yes' }).click();
  await page.getByRole('button', { name: 'Change the goal' }).waitFor();
  expect((await talk.mentee.open()).status.agreement).toMatchObject({
    goal: 'sleep through the night',
    untilOn,
  });
});

test('R15: a cry for help in the plan or in a report shows the help card in the open dialog', async () => {
  const talk = await startConversation(app);
  const { page, look } = await visit(talk.mentee.signInName);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/talk/${talk.id}`);
  await page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
  await page.getByRole('button', { name: 'Change the goal' }).click();
  await page.getByText('both of you say yes again').waitFor();
  await page.getByLabel('What would you like to work on?').fill('how to live when i want to kill myself');
  const dialog = page.getByRole('dialog');
  await press(page.getByRole('button', { name: 'Save and say yes' }), dialog.getByText(HELP));
  await seesHelp(page);
  await look('dialog-plan-help');
  await dialog.getByRole('button', { name: 'Hide this' }).click();

  await page.keyboard.press('Escape');
  await reportCry(page);
  await seesHelp(page);
  await look('dialog-report-help');
});

test('R41: pausing, resuming and ending a conversation is announced, and the focus stays on the page', async () => {
  const talk = await startConversation(app);
  const { conversationId } = talk;
  const { conversations } = app.features;
  const { page } = await visit(talk.mentee.signInName);
  await page.goto(`/talk/${talk.id}`);
  const readOut = page.locator('[data-heard]');
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await composer(page).focus();
  await conversations.lock({ conversationId, lockId: 'x', by: null });
  await readOut.getByText('Our safety team has paused this chat.').waitFor();
  await page.getByText('You did nothing wrong.').waitFor();
  await expect.poll(focused).toBe('main');
  await conversations.unlock({ conversationId, lockId: 'x', by: null });
  await readOut.getByText('You can both write again.').waitFor();
  await composer(page).focus();
  await talk.mentor.client.call(endConversationEndpoint, { params: { id: talk.id } });
  await readOut.getByText('ended the conversation.').waitFor();
  await expect.poll(focused).toBe('main');
});

test('R41: with the minutes used up, on both sides', async () => {
  const people = await house.pair('demo-mentee-one', 'demo-mentor-nearly-spent');
  const talk = await startConversation(app, { people });
  await talk.mentor.send('I have a few minutes left, and I am back on Monday');
  const phone = await visit('demo-mentee-one');
  const desk = await visit('demo-mentor-nearly-spent');
  await desk.page.goto(`/mentor/talk/${talk.id}`);
  await desk.page.getByText('I have a few minutes left').waitFor();
  // This mentor has seven minutes left.
  for (const text of ['the second minute', 'the fourth minute', 'the sixth minute']) {
    app.clock.advance({ minutes: 2 });
    await talk.mentor.send(text);
  }
  await composer(desk.page).fill(LONG_WORD);
  app.clock.advance({ minutes: 2 });
  await app.sweepNow();
  await desk.page.getByText('Your minutes are used up.').first().waitFor();
  await desk.look('mentor-spent');
  await phone.page.goto(`/talk/${talk.id}`);
  await phone.page.getByText('time for this week is used up').waitFor();
  await phone.look('mentee-mentor-spent');
});

test('R41: a new application', async () => {
  const { page, look } = await visit();
  await page.goto('/become-a-mentor');
  await page.getByLabel('A passphrase').fill(PASSPHRASE);
  await page.getByLabel(/I understand that I will be checked/).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('I have written it down or saved it').check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByText('0 of 6 parts done').waitFor();
  await look('mentor-application-parts');
  for (const part of APPLICATION_TASKS) {
    await page.goto(`/mentor/application/${part}`);
    await page.getByRole('button', { name: 'Next' }).click();
    await look(`mentor-application-${part}`);
  }
});

test('R41: an application for a person who may approve it', async () => {
  const { page, look } = await visit();
  await openDesk(house, page, 'demo-coordinator-one');
  await page.goto('/desk/screening');
  await page
    .getByRole('link', { name: /approval/i })
    .first()
    .click();
  await page.getByText('What they told us').waitFor();
  await look('screening-approver');
});
