import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoCode } from '../support/people.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { lookAt, picture } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

/** A browser at the desk, 1280 px wide. */
async function atDesk() {
  const person = await house.visitor({ width: 1280 });
  await openDesk(house, person.page);
  return person;
}

test('staff write to a young person from a case, who reads it on a phone and answers', async () => {
  const { app } = house;
  const wick = await sitDown(app, 'Wick');
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const { mentee } = await startConversation(app, { people });
  const found = await wick.caseFrom(() => mentee.send(WORDS.held));
  const young = await house.visitor();
  await signIn(young.page, 'demo-mentee-one');

  const { page: desk, troubles } = await atDesk();
  await desk.goto(`/desk/cases/${found.id}`);
  await desk.getByRole('button', { name: /^Take it/ }).click();
  const thread = desk.getByRole('article', { name: /^Messages with/ }).first();
  await thread.getByRole('button', { name: /^Write to/ }).click();
  await thread.getByLabel(/^Message to/).fill('We have read what you wrote. Are you safe at home?');
  await thread.getByRole('button', { name: 'Send' }).click();
  await thread.getByText('A moderator, Kith’s safety team').waitFor();

  const row = young.page.getByRole('link', { name: /A message from Kith’s safety team/ });
  await row.waitFor({ timeout: 15_000 });
  await picture(young.page, 'journey-team-row');
  await row.click();
  await young.page.getByText('Are you safe at home?').waitFor();
  expect(await young.page.getByText('Rook').count()).toBe(0);
  await young.page.getByLabel('Your answer').fill('Yes, my aunt is here.');
  await young.page.getByRole('button', { name: 'Send' }).click();
  await young.page.getByRole('log').getByText('Yes, my aunt is here.').waitFor();
  expect(await lookAt(young, 'team-thread')).toEqual([]);

  await desk.getByText('Waits for an answer').waitFor({ timeout: 20_000 });
  await thread.getByText('Yes, my aunt is here.').waitFor({ timeout: 20_000 });
  await picture(desk, 'journey-team-desk');
  await young.page.getByRole('button', { name: 'Leave this page' }).click();
  await young.page.waitForURL((url) => url.origin !== app.origin);
  expect([troubles, young.troubles]).toEqual([[], []]);
});

test('a mentor asks a moderator from the conversation and is answered', async () => {
  const { app } = house;
  const sable = await sitDown(app, 'Sable');
  const people = await house.pair('demo-mentee-two', 'demo-mentor-probation');
  const { id } = await startConversation(app, { people });
  const mentor = await house.visitor({ width: 1280 });
  await signIn(mentor.page, 'demo-mentor-probation', await demoCode(app, 'demo-mentor-probation'));
  await mentor.page.goto(`/mentor/talk/${id}`);
  await mentor.page.getByRole('link', { name: 'Ask a moderator' }).first().click();
  await mentor.page.getByRole('heading', { name: 'Ask a moderator' }).waitFor();
  expect(await lookAt(mentor, 'ask-moderator')).toEqual([]);
  await mentor.page.getByLabel('Your question').fill('They have not written for a week. Should I ask?');
  const found = await sable.caseFrom(() => mentor.page.getByRole('button', { name: 'Send' }).click());
  await mentor.page.getByRole('heading', { name: 'Kith’s safety team' }).waitFor();

  const desk = await atDesk();
  await desk.page.goto(`/desk/cases/${found.id}`);
  await desk.page.getByRole('button', { name: /^Take it/ }).click();
  const thread = desk.page.getByRole('article', { name: /^Messages with/ }).last();
  await thread.getByRole('button', { name: /^Show the messages/ }).click();
  await thread.getByText('They have not written for a week.').waitFor();
  await thread.getByLabel(/^Message to/).fill('Yes, do. Keep it short and open.');
  await thread.getByRole('button', { name: 'Send' }).click();
  await mentor.page.getByText('Yes, do. Keep it short and open.').waitFor({ timeout: 30_000 });
  expect(mentor.troubles).toEqual([]);
});
