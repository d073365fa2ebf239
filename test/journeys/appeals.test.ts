import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideCaseEndpoint } from '../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../shared/contracts/reports.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { claimAndRead, sitDown } from '../server/moderation/desk.ts';
import type { AtDesk } from '../server/moderation/desk.ts';
import { caseAboutMentor, PLAIN_WORDS, restrictIn } from '../server/restrictions/restrict.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { composer, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
/** Decides first, by the API, and may not work the appeals. */
let sable: AtDesk;
/** Sees the appeals from behind the screens. */
let wick: AtDesk;
let talk: StartedConversation;
let mentee: Person;
let mentor: Person;
/** Decides the appeals, in a browser. */
let rook: Person;
beforeAll(async () => {
  house = await openHouse();
  sable = await sitDown(house.app, 'Sable');
  wick = await sitDown(house.app, 'Wick');
  talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  mentee = await house.visitor();
  await signIn(mentee.page, talk.mentee.signInName, undefined, 'own');
  mentor = await house.visitor();
  await signIn(mentor.page, talk.mentor.signInName, await demoCode(house.app, talk.mentor.signInName), 'own');
  rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
}, 180_000);
afterAll(() => house?.close());

const BLUNT = 'Everybody has exams, so just sit down and learn.';

/** Sends the form of an appeal that is open. Resolves to the id of its case. */
async function sendAppeal(
  { page }: Person,
  words: string,
  label = 'What should they know?',
): Promise<string> {
  await page.getByLabel(label).fill(words);
  const { id } = await wick.caseFrom(async () => {
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('We have it.').waitFor();
  });
  return id;
}

/** Takes the case of an appeal at the desk, reads all of it, and reverses the decision. */
async function reverseAtDesk({ page }: Person, id: string): Promise<void> {
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('heading', { name: 'What was appealed' }).waitFor();
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  const hidden = page.getByRole('button', { name: /^Show the message/ });
  await hidden.first().waitFor();
  for (let left = await hidden.count(); left > 0; left = await hidden.count()) {
    await hidden.first().click();
    await expect.poll(() => hidden.count()).toBeLessThan(left);
  }
  const decisions = page.getByRole('group', { name: 'Decisions' });
  await decisions.getByRole('button', { name: /Reverse the decision/ }).click();
  await page.getByLabel('Why, in a line').fill('I read it again, and it breaks no rule');
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/Decision reversed/)
    .first()
    .waitFor();
}

test('R26: a report removes a message, its writer appeals, and another moderator brings it back for both', async () => {
  const { id: messageId } = (await talk.mentor.send(BLUNT)).entry;
  const report = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
  const found = await sable.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body: report }));
  const { version } = await claimAndRead(sable.client, found.id);
  const removal = { action: 'remove', reason: 'Cruel', tell: 'both', removedFor: 'unkind' } as const;
  await sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body: { version, ...removal } });

  await mentee.page.goto(`/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
  expect(await mentee.page.getByRole('log').getByText(BLUNT).count()).toBe(0);
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await mentor.page.getByRole('link', { name: 'Ask us to look again' }).click();
  const appealId = await sendAppeal(mentor, 'It was meant as a push, and they laughed.');
  await reverseAtDesk(rook, appealId);

  for (const { page } of [mentee, mentor]) {
    await page.goto(page === mentee.page ? `/talk/${talk.id}` : `/mentor/talk/${talk.id}`);
    await page.getByRole('log').getByText(BLUNT).waitFor();
  }
  await mentor.page.goto('/mentor');
  await mentor.page.getByText('We took the decision back.').waitFor();
});

test('R26: who was told that a chat is paused appeals it, and it goes on once another moderator reverses that', async () => {
  const found = await caseAboutMentor(sable, talk);
  await sable.decide(found, 'lock', 'both');
  await mentee.page.goto('/home');
  const told = mentee.page.getByRole('region', { name: 'What our safety team decided' });
  await told.getByText(/paused one of your chats/).waitFor();
  expect(await lookAt(mentee, 'paused-appealable')).toEqual([]);
  await told.getByRole('link', { name: 'Ask us to look again' }).click();
  await mentee.page.getByLabel('What should they know?').waitFor();
  expect(await lookAt(mentee, 'appeal-of-pause')).toEqual([]);
  const appealId = await sendAppeal(mentee, 'We were fine. I only wanted someone to know.');
  await mentee.page.getByRole('link', { name: 'Back to your start page' }).click();
  await told.getByText('You asked us to look again.').waitFor();

  await rook.page.goto(`/desk/cases/${appealId}`);
  await rook.page.getByRole('link', { name: `Open ${found.number}, where this was decided` }).waitFor();
  expect(await lookAt(rook, 'appealed-at-desk')).toEqual([]);
  await reverseAtDesk(rook, appealId);
  await told.getByText('One of your chats goes on. You can both write again.').waitFor();
  await mentee.page.goto(`/talk/${talk.id}`);
  await say(mentee.page, 'hello again');
});

test('R26: who had words taken out appeals it, also after it was put away, and is told that they cannot be put back', async () => {
  const found = await sable.caseFrom(() => talk.mentee.send(WORDS.held));
  await sable.decide(found, 'redact', 'both');
  const { page } = mentee;
  await page.goto('/home');
  const told = page.getByRole('region', { name: 'What our safety team decided' });
  const notice = told.locator('div').filter({ hasText: 'took some words out of your message' }).last();
  await notice.getByText(/took some words out/).waitFor();
  expect(await lookAt(mentee, 'words-taken-out')).toEqual([]);
  await told.getByRole('button', { name: 'OK, put it away' }).first().click();
  await told.getByText(/took some words out/).waitFor({ state: 'detached' });

  await page.getByText('What we told you before').click();
  await page.getByText(/took some words out/).waitFor();
  expect(await lookAt(mentee, 'told-before')).toEqual([]);
  await page.getByRole('link', { name: 'Ask us to look again' }).click();
  await page.getByText('The words themselves are gone from the chat').waitFor();
  expect(await lookAt(mentee, 'appeal-of-words')).toEqual([]);
  const why = 'I had named a park that everybody knows.';
  const appealId = await sendAppeal(mentee, why, 'What had you written, and why was it fine?');

  await rook.page.goto(`/desk/cases/${appealId}`);
  await rook.page.getByText('First decision: Redacted, by Sable').waitFor();
  await rook.page.getByText('It does not put the words back.').waitFor();
  await rook.page.getByRole('link', { name: `Sealed evidence of ${found.number}` }).waitFor();
  expect(await lookAt(rook, 'appeal-of-words-at-desk')).toEqual([]);
  await reverseAtDesk(rook, appealId);
  await rook.page.goto(`/desk/cases/${found.id}`);
  await rook.page.getByText('Reversed on appeal').waitFor();

  await page.goto('/home');
  await page.getByText('We should not have hidden those words. We cannot put them back').waitFor();
  expect(await lookAt(mentee, 'words-reversed')).toEqual([]);
  await page.goto(`/talk/${talk.id}`);
  await page.getByText('We hid some words to keep you safe').waitFor();
});

test('R26: the desk says that an appeal needs a second person, where each member of staff decided before', async () => {
  await rook.page.route('**/api/desk/here', async (route) => {
    const answer = await route.fetch();
    const now: unknown = await answer.json();
    const withOne = { ...(typeof now === 'object' && now), appealsWithoutDecider: ['C-1004'] };
    await route.fulfill({ response: answer, json: withOne });
  });
  await rook.page.goto('/desk');
  await rook.page.getByText('An appeal needs a second person.').waitFor();
  await rook.page.getByText(/C-1004: .*An admin can invite another moderator;/).waitFor();
  expect(await lookAt(rook, 'appeal-alone')).toEqual([]);
  await rook.page.unroute('**/api/desk/here');
});

test('R26: a restriction ends by itself on its day, in a conversation that is open', async () => {
  const people = await house.pair('demo-mentee-two', 'demo-mentor-active');
  const other = await startConversation(house.app, { people });
  await restrictIn(sable, await caseAboutMentor(sable, other), { days: 1 });
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await mentor.page.getByText(PLAIN_WORDS).waitFor();
  expect(await composer(mentor.page).count()).toBe(0);
  house.app.clock.advance({ hours: 24, seconds: 1 });
  await house.app.sweepNow();
  await composer(mentor.page).waitFor();
  expect(await mentor.page.getByText(PLAIN_WORDS).count()).toBe(0);
  await say(mentor.page, 'I am back.');
  expect([...mentee.troubles, ...mentor.troubles, ...rook.troubles]).toEqual([]);
});
