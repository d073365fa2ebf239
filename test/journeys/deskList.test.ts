import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reportMessageEndpoint } from '../../shared/contracts/reports.ts';
import { beginTalk } from '../server/conversations/talk.ts';
import type { Talk } from '../server/conversations/talk.ts';
import { sitDown } from '../server/moderation/desk.ts';
import type { AtDesk } from '../server/moderation/desk.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
/** Sees new cases from behind the screens. */
let wick: AtDesk;
let talk: Talk;
let mentee: Person;
let mentor: Person;
let rook: Person;
beforeAll(async () => {
  house = await openHouse();
  wick = await sitDown(house.app, 'Wick');
  talk = await beginTalk(house.app, { people: await house.pair('demo-mentee-one', 'demo-mentor-active') });
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

/** Opens a case, takes it, and shows what it is about. */
async function takeAndShow({ page }: Person, id: string): Promise<void> {
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  await page
    .getByRole('button', { name: /^Show the message/ })
    .last()
    .click();
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
  const groomed = await beginTalk(house.app, {
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
  await rook.page.getByText('Told: nobody yet').first().waitFor();

  for (const person of [mentee, mentor]) {
    const base = person === mentee ? '/talk' : '/mentor/talk';
    await person.page.goto(`${base}/${groomed.id}`);
    await person.page
      .getByText(/paused this chat while|chat is paused while/)
      .first()
      .waitFor();
    await person.page.goto(person === mentee ? '/home' : '/mentor');
    await person.page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await person.page.getByText(/one of your chats/).count()).toBe(0);
  }
  expect([...mentee.troubles, ...mentor.troubles, ...rook.troubles]).toEqual([]);
});
