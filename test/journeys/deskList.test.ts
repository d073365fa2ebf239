import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  blockedDetails,
  disputeBlockEndpoint,
  endConversationEndpoint,
} from '../../shared/contracts/conversations.ts';
import type { CaseView } from '../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../shared/contracts/reports.ts';
import { giveFeedbackEndpoint } from '../../shared/contracts/reputation.ts';
import { MINUTE_MS } from '../../shared/domain/units.ts';
import { runNode } from '../cli/runNode.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import type { AtDesk } from '../server/moderation/desk.ts';
import { refusalOf } from '../support/apiClient.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { serverArguments } from '../support/serverArguments.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
/** Sees new cases from behind the screens. */
let wick: AtDesk;
let talk: StartedConversation;
let mentee: Person;
let mentor: Person;
let rook: Person;
beforeAll(async () => {
  house = await openHouse();
  wick = await sitDown(house.app, 'Wick');
  talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  mentee = await house.visitor();
  await signIn(mentee.page, talk.mentee.signInName);
  mentor = await house.visitor({ width: 1280 });
  await signIn(mentor.page, talk.mentor.signInName, await demoCode(house.app, talk.mentor.signInName));
  rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
}, 180_000);
afterAll(() => house?.close());

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [name, person] of Object.entries({ mentee, mentor, rook }))
    if (person) await picture(person.page, `failed-desk-list-${name}`);
});

/** Opens a case, takes it, and shows the message it is about: the newest one, or the first. */
async function takeAndShow(
  { page }: Person,
  id: string,
  subject: 'first' | 'newest' = 'newest',
): Promise<void> {
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  const hidden = page.getByRole('button', { name: /^Show the message/ });
  await (subject === 'first' ? hidden.first() : hidden.last()).click();
}

async function choose({ page }: Person, action: RegExp): Promise<void> {
  await page.getByRole('group', { name: 'Decisions' }).getByRole('button', { name: action }).click();
}

test('R24: a report is decided, and both read the words that the moderator saw in the preview', async () => {
  const { id: messageId } = (await talk.mentor.send('Stop moaning about it, everybody has exams.')).entry;
  const body = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
  const found = await wick.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
  await takeAndShow(rook, found.id);
  await choose(rook, /^X?Remove/);
  await rook.page.getByLabel('What both of them read as the reason').selectOption('It was unkind');
  await rook.page.getByLabel('Who is told').selectOption('Both of them');
  const preview = rook.page.getByRole('region', { name: 'What they read' });
  const toMentor = preview.getByText(/took out a message of yours/);
  const words = (await toMentor.innerText()).trim();
  await preview.getByText(/acted on it/).waitFor();
  expect(await lookAt(rook, 'told-preview')).toEqual([]);
  await rook.page.getByLabel('Why, in a line').fill('Unkind to somebody who asked for help');
  await rook.page.keyboard.press('Control+Enter');

  await mentor.page.goto('/mentor');
  const told = mentor.page.getByRole('region', { name: 'What our safety team decided' });
  await told.getByText(words).waitFor();
  expect(await told.innerText()).not.toMatch(/report/iu);
  expect(await lookAt(mentor, 'told-mentor')).toEqual([]);
  await told.getByRole('button', { name: 'OK, put it away' }).click();
  await told.waitFor({ state: 'detached' });

  await mentee.page.goto('/home');
  await mentee.page.getByText(/took out a message that was sent to you/).waitFor();
  await mentee.page.getByText('We read your report and acted on it. Thank you for telling us.').waitFor();
  expect(await lookAt(mentee, 'told-mentee')).toEqual([]);
});

test('R22: grooming locks the chat, the case begins with nobody told, and both read only of a pause', async () => {
  const groomed = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const found = await wick.caseFrom(() => groomed.mentor.send('this is our little secret, dont tell anyone'));
  await takeAndShow(rook, found.id);
  await choose(rook, /Escalate/);
  await rook.page.getByText('Nothing is sent to anybody.').waitFor();
  expect(await rook.page.getByLabel('Who is told').count()).toBe(0);
  await rook.page.getByLabel('A note for colleagues').fill('Second time with this mentor.');
  await rook.page.getByRole('button', { name: 'Save the note' }).click();
  await rook.page.getByText('Second time with this mentor.', { exact: true }).last().waitFor();
  expect(await lookAt(rook, 'allegation')).toEqual([]);
  await rook.page.getByLabel('Why, in a line').fill('Asks for secrecy');
  await rook.page.keyboard.press('Control+Enter');
  await rook.page.getByRole('link', { name: `Back to ${found.number}` }).click();
  await rook.page.getByText('Told: nobody yet').first().waitFor();

  for (const person of [mentee, mentor]) {
    const base = person === mentee ? '/talk' : '/mentor/talk';
    await person.page.goto(`${base}/${groomed.id}`);
    await person.page
      .getByText(/paused this chat while|chat is paused while/)
      .first()
      .waitFor();
    await person.page.goto(person === mentee ? '/home' : '/mentor');
    await person.page.locator('h1:visible, h2:visible').first().waitFor();
    expect(await person.page.getByText(/one of your chats/).count()).toBe(0);
  }
});

test('N14: a disputed block is judged with one key, its writer is told, and the rules report counts it', async () => {
  const { app } = house;
  const refusal = await refusalOf(talk.mentee.send('you should kill yourself'));
  const { attemptId } = blockedDetails.parse(refusal.details);
  await talk.mentee.client.call(disputeBlockEndpoint, { params: { id: talk.id, messageId: attemptId } });
  await rook.page.goto('/desk');
  await rook.page.getByRole('button', { name: 'Disputed rules' }).click();
  const row = rook.page.getByRole('link', { name: /Says a rule is wrong/ });
  await row.first().click();
  await rook.page.getByRole('heading', { name: 'Was the rule right?' }).waitFor();
  await rook.page.getByRole('button', { name: 'Take it', exact: true }).click();
  await rook.page.getByRole('button', { name: /^Put it back/ }).waitFor();
  await rook.page.locator('#case-heading').focus();
  await rook.page.keyboard.press('Space');
  await rook.page.locator('mark').getByText('you should kill yourself').waitFor();
  await rook.page.getByText('Nobody else has seen this.').waitFor();
  await rook.page.getByText('Stopped. Not sent.').waitFor();
  expect(await rook.page.getByText('waits for a person').count()).toBe(0);
  expect(await lookAt(rook, 'disputed-block')).toEqual([]);
  await rook.page.keyboard.press('b');
  await rook.page
    .getByText(/The rule was wrong\. There is nothing more to read/)
    .first()
    .waitFor();

  await mentee.page.goto('/home');
  await mentee.page.getByText(/you were right\. Thank you/).waitFor();
  const run = (command: string, input: string) =>
    runNode([...serverArguments('server/cli/main.ts'), 'rules', command], input, app.environment);
  const { out } = await run('report', (await run('disputes', '')).out);
  expect(out).toMatch(/"rule":"encouragesHarm\.[^\n]*"disputes":1,"foundRight":0,"foundWrong":1/u);
});

test('R20: words under "so-so" wait in the list to read, and are judged with one key', async () => {
  const ended = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  await ended.mentee.client.call(endConversationEndpoint, { params: { id: ended.id } });
  const body = { value: 0, words: 'We never got to the exams.' } as const;
  const found = await wick.caseFrom(() =>
    ended.mentee.client.call(giveFeedbackEndpoint, { params: { id: ended.id }, body }),
  );
  await rook.page.goto('/desk');
  await rook.page.getByRole('button', { name: 'To read' }).click();
  await rook.page.getByRole('link').filter({ hasText: found.number }).first().waitFor();
  await takeAndShow(rook, found.id);
  await rook.page.getByText(body.words).waitFor();
  await rook.page.getByText('Not a message').waitFor();
  expect(await rook.page.getByText('has not seen this').count()).toBe(0);
  expect(await lookAt(rook, 'sample')).toEqual([]);
  await rook.page.keyboard.press('g');
  await rook.page
    .getByText(/Nothing to worry about\./)
    .first()
    .waitFor();
});

test('the list is searched and filtered, a view is saved, and cases of the same people are ended together', async () => {
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const here = await startConversation(house.app, { people });
  const reports: CaseView[] = [];
  for (const words of ['You should try harder.', 'Others manage it.']) {
    const { id: messageId } = (await here.mentor.send(words)).entry;
    const body = { conversationId: here.id, messageId, reason: 'unkind' } as const;
    reports.push(await wick.caseFrom(() => here.mentee.client.call(reportMessageEndpoint, { body })));
  }
  const [first, second] = reports;
  await rook.page.goto('/desk');
  await rook.page.getByText('Search and filter').click();
  await rook.page.getByLabel('Case number or name').fill(first?.number ?? '');
  await rook.page.getByRole('button', { name: 'Search', exact: true }).click();
  await rook.page
    .getByRole('link', { name: new RegExp(first?.number ?? '') })
    .first()
    .waitFor();
  await rook.page.getByRole('button', { name: 'Clear the filter' }).click();
  await rook.page.getByLabel('What it is about').selectOption('Someone reported this');
  await rook.page.getByLabel('Save this view as').fill('Reports');
  await rook.page.getByRole('button', { name: 'Save the view' }).click();
  await rook.page.getByRole('button', { name: 'Reports', exact: true }).waitFor();
  expect(await lookAt(rook, 'desk-list')).toEqual([]);

  for (const one of reports) {
    await takeAndShow(rook, one.id, one === first ? 'first' : 'newest');
    await rook.page.getByText('Show what this case is about first').waitFor({ state: 'detached' });
  }
  await rook.page.getByLabel(`Choose ${first?.number}`).check();
  await rook.page.getByLabel(`Choose ${second?.number}`).check();
  await rook.page.getByLabel('Why there is nothing to do, for all chosen cases').fill('Blunt, not unkind');
  expect(await lookAt(rook, 'related-cases')).toEqual([]);
  await rook.page.getByRole('button', { name: 'No action on 2 cases' }).click();
  await expect.poll(async () => (await wick.open(first?.id ?? '')).state).toBe('closed');
  expect((await wick.open(second?.id ?? '')).state).toBe('closed');
});

test('R40: a moderator is told of the break, which then refuses a case', async () => {
  const found = await wick.caseFrom(() => talk.mentee.send(WORDS.held));
  const workedFor = (minutes: number) =>
    mongoose.connection
      .collection('moderation_desks')
      .updateMany(
        {},
        { $set: { 'time.workingSince': new Date(house.app.clock.now().getTime() - minutes * MINUTE_MS) } },
      );
  await workedFor(115);
  await rook.page.goto('/desk');
  await rook.page.getByText(/^Your break begins at/).waitFor();
  await workedFor(121);
  await rook.page.goto(`/desk/cases/${found.id}`);
  await rook.page
    .getByText(/^You are on a break until \d/)
    .first()
    .waitFor();
  await rook.page.getByRole('button', { name: 'Take it', exact: true }).click();
  await rook.page
    .getByText(/Nothing was changed/)
    .first()
    .waitFor();
  expect((await wick.open(found.id)).claimedBy).toBeNull();
  expect(await lookAt(rook, 'desk-break')).toEqual([]);
  expect([...mentee.troubles, ...mentor.troubles, ...rook.troubles]).toEqual([]);
});
