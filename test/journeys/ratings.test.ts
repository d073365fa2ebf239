import { afterAll, beforeAll, expect, test } from 'vitest';
import { RELEASES } from '../../server/cli/seed/demoConversations.ts';
import { endConversationEndpoint } from '../../shared/contracts/conversations.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { renewToken } from '../support/people.ts';
import type { House } from './acts/openHouse.ts';
import { openCase } from './acts/desk.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
let talk: StartedConversation;
let unanswered: StartedConversation;
let mentee: Person;
let moderator: Person;
const findings: string[] = [];

/** Demo ratings of a mentor, a conversation long enough for its rating to count, and one in which nothing came back; both have ended. */
beforeAll(async () => {
  house = await openHouse();
  const { app } = house;
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const { accountId: mentorId } = people.mentor.actor;
  await app.features.reputation.rateForSeed({ mentorId, releases: RELEASES });
  unanswered = await startConversation(app, { people });
  await unanswered.mentee.send('Hello, are you there?');
  talk = await startConversation(app, { people });
  for (const times of [3, 2]) {
    for (let turn = 0; turn < times; turn += 1) {
      await talk.mentee.send('Today went a little better.');
      await talk.mentor.send('I am glad you told me.');
    }
    app.clock.advance({ days: 2 });
    for (const { client } of [people.mentee, people.mentor]) await renewToken(client);
  }
  for (const { id } of [talk, unanswered]) {
    await people.mentee.client.call(endConversationEndpoint, { params: { id } });
  }
  mentee = await house.visitor();
  moderator = await house.visitor({ width: 1280 });
  await Promise.all([signIn(mentee.page, 'demo-mentee-one'), openDesk(house, moderator.page)]);
}, 180_000);
afterAll(() => house?.close());

/** On the page for staff. Each of the first sixteen has a rater of its own. */
function ratingOnScreen(place: number) {
  const hasText = `Rating ${place}, by rater ${place}`;
  return moderator.page.getByRole('listitem').filter({ hasText });
}

test('a mentee says No, with feelings and words, in a form that each part but one can be left out of', async () => {
  const { page } = mentee;
  await page.goto(`/feedback/${talk.id}`);
  await page.getByRole('radio', { name: 'No', exact: true }).check({ force: true });
  await page.getByText('Seven small questions, if you like').click();
  const respected = page.getByRole('group', { name: 'I felt respected' });
  await respected.getByRole('radio', { name: 'Mostly' }).check({ force: true });
  const hadSay = page.getByRole('group', { name: 'I had a say' });
  await hadSay.getByRole('radio', { name: 'A little' }).check({ force: true });
  await hadSay.getByRole('button', { name: /^Clear/ }).click();
  expect(await hadSay.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.getByText('Add a few words, if you like').click();
  await page.getByLabel('Your words').fill('We never got to the exams.');
  findings.push(...(await lookAt(mentee, 'feedback-feelings')));
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you.').waitFor();
});

test('that the mentor never answered is one tap, and "Skip" would end the question', async () => {
  const { page } = mentee;
  await page.goto(`/feedback/${unanswered.id}`);
  await page.getByRole('heading', { name: /ever answer you/ }).waitFor();
  findings.push(...(await lookAt(mentee, 'feedback-unanswered')));
  await page.getByRole('button', { name: 'They never answered' }).click();
  await page.getByText('Our team sees how often').waitFor();
});

test('the desk reads the No, and removes a rating whose conversation does not exist', async () => {
  const { page } = moderator;
  await page.goto('/desk');
  await openCase(page, 'Said it did not go well');
  await page.getByRole('button', { name: 'Take it' }).click();
  await page
    .getByRole('button', { name: /^Show the message/ })
    .last()
    .click();
  await page.getByText('We never got to the exams.').waitFor();
  await page.getByRole('link', { name: 'See this mentor’s ratings' }).click();
  const negatives = page.getByRole('row').filter({ hasText: 'No' });
  await expect.poll(() => negatives.textContent()).toBe('No001');
  const rating = ratingOnScreen(4);
  await rating.getByRole('button', { name: 'Remove' }).click();
  await rating.getByLabel('The reason in short').selectOption('Abuse of the mentor');
  await rating.getByLabel('Why?').fill('Insults, and nothing else.');
  await rating.getByRole('button', { name: 'Remove' }).click();
  await rating.getByText(/^Removed by/).waitFor();
  await expect.poll(() => negatives.textContent()).toBe('No000');
});

test('a sealed rating is removed for a reason that nobody chose beforehand, and restored', async () => {
  const rating = ratingOnScreen(16);
  await rating.getByText('Sealed').waitFor();
  await rating.getByRole('button', { name: 'Remove' }).click();
  await rating.getByRole('button', { name: 'Remove' }).click();
  await rating.getByText('Choose the reason first.').waitFor();
  findings.push(...(await lookAt(moderator, 'staff-ratings')));
  await rating.getByLabel('The reason in short').selectOption('Not in the mentor’s hands');
  await rating.getByLabel('Why?').fill('The service was down for two days.');
  await rating.getByRole('button', { name: 'Remove' }).click();
  await rating.getByText(/^Removed by/).waitFor();
  await rating.getByRole('button', { name: 'Restore' }).click();
  await rating.getByLabel('Why?').fill('It was up again.');
  await rating.getByRole('button', { name: 'Restore' }).click();
  await rating.getByText(/^Restored by/).waitFor();
  await rating.getByText('Sealed').waitFor();
});

test('the mentee changes it once, takes it back, and the desk sees it', async () => {
  const { page } = mentee;
  await page.goto(`/feedback/${talk.id}`);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('You said: Yes. Thank you.').waitFor();
  expect(await page.getByRole('button', { name: 'Change it' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('You took it back').waitFor();
  await moderator.page.reload();
  const rating = ratingOnScreen(16);
  await rating.getByText('Taken back').first().waitFor();
  expect(await rating.getByRole('button').count()).toBe(0);
});

test('nothing went wrong in any browser, and every screen is accessible', () => {
  expect(findings).toEqual([]);
  expect([mentee.troubles, moderator.troubles]).toEqual([[], []]);
});
