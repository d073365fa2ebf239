import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportMessageEndpoint } from '../../shared/contracts/reports.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { claimAndRead, sitDown } from '../server/moderation/desk.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { composer, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

const UNKIND = 'Stop moaning about it, everybody has exams.';
const TO_THE_MENTOR = 'You told them to stop moaning. Please read the rules about listening again.';

/** Suspends the mentor for three days by the form, up to the press that confirms. */
async function fillRestriction({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  await page
    .getByRole('button', { name: /^Show the message/ })
    .last()
    .click();
  await page.getByText(UNKIND).waitFor();
  const decisions = page.getByRole('group', { name: 'Decisions' });
  await decisions.getByRole('button', { name: /Restrict/ }).click();
  await page.getByLabel('Who', { exact: true }).selectOption('The mentor');
  await page.getByLabel('What changes for them').selectOption('No contact for a time');
  await page.getByLabel('For how long').selectOption('3 days');
  await page.getByLabel('Why, as they read it').selectOption('Something was unkind');
  await page.getByLabel('Why, in a line').fill('Unkind to somebody who asked for help');
}

test('R26: a mentor who is suspended reads why and until when, appeals on a phone, and can write once it is reversed', async () => {
  const { app } = house;
  const wick = await sitDown(app, 'Wick');
  const talk = await startConversation(app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const { id: messageId } = (await talk.mentor.send(UNKIND)).entry;
  const mentor = await house.visitor();
  await signIn(mentor.page, talk.mentor.signInName, await demoCode(app, talk.mentor.signInName));
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await composer(mentor.page).fill('I was about to say');

  const body = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
  const found = await wick.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
  const rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
  await rook.page.goto(`/desk/cases/${found.id}`);
  await fillRestriction(rook);
  const restrict = rook.page.getByRole('button', { name: 'Restrict', exact: true });
  await restrict.click();
  await rook.page.getByText('Explain it to them, in a line or two.').waitFor();
  await rook.page.getByLabel('Explain it to them').fill(TO_THE_MENTOR);
  expect(await lookAt(rook, 'restriction-desk')).toEqual([]);
  await restrict.click();

  const note = mentor.page.getByText(TO_THE_MENTOR);
  await note.waitFor();
  expect(await composer(mentor.page).count()).toBe(0);
  await rook.page.getByRole('link', { name: `Back to ${found.number}` }).click();
  await rook.page.getByText(/The mentor: No contact for a time, until .*, by Rook/).waitFor();
  await mentor.page.getByRole('link', { name: 'Ask us to look again' }).waitFor();
  expect(await lookAt(mentor, 'restriction-composer')).toEqual([]);

  await mentor.page.goto('/mentor');
  await note.waitFor();
  await mentor.page.getByText('You can’t write in your conversations for now.').waitFor();
  expect(await lookAt(mentor, 'restriction-start')).toEqual([]);
  await mentor.page.getByRole('link', { name: 'Ask us to look again' }).click();
  await mentor.page.getByRole('button', { name: 'Send', exact: true }).click();
  await mentor.page.getByText('Write a line first.').waitFor();
  expect(await lookAt(mentor, 'appeal-form')).toEqual([]);
  await mentor.page.getByLabel('What should they know?').fill('It was a joke between us, and we laughed.');
  const appealed = await wick.caseFrom(async () => {
    await mentor.page.getByRole('button', { name: 'Send', exact: true }).click();
    await mentor.page.getByText('We have it.').waitFor();
  });
  expect(await lookAt(mentor, 'appeal-receipt')).toEqual([]);

  await mentor.page.getByRole('link', { name: 'Back to your start page' }).click();
  await mentor.page.getByText(/^Someone else decides by/).waitFor();
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await note.waitFor();
  await wick.decideAtOnce(await claimAndRead(wick.client, appealed.id), 'reverse');
  await say(mentor.page, 'I am sorry. Shall we start again?');
  await mentor.page.goto('/mentor');
  await mentor.page.getByText('We took the decision back.').waitFor();
  expect(await note.count()).toBe(0);
  await picture(mentor.page, 'appeal-reversed');
  expect([...mentor.troubles, ...rook.troubles]).toEqual([]);
});
