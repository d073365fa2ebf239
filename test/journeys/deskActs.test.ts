import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { lookAt } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

test('H6: the head of a case about a mentor has their history, with links to the cases', async () => {
  const wick = await sitDown(house.app, 'Wren');
  const talk = await startConversation(house.app);
  const first = await wick.caseFrom(() => talk.mentor.send('my number is 07700 900456'));
  await wick.decide(first, 'remove', 'nobodyYet');
  const second = await wick.caseFrom(() => talk.mentor.send('write to me at otter@mail.example'));
  const rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
  await rook.page.goto(`/desk/cases/${second.id}`);
  const history = rook.page.getByRole('group', { name: 'The mentor so far' });
  await history.getByText('1 earlier case of this mentor acted on').waitFor();
  expect(await lookAt(rook, 'desk-history')).toEqual([]);
  await history.getByRole('link', { name: `${first.number}, acted on` }).click();
  await rook.page.getByText(`${first.number}, opened`).waitFor();
  expect(rook.troubles).toEqual([]);
});

test('H6: on a case of risk, contact comes first, a raise and a call are in the timeline, and the next case opens after the decision', async () => {
  const wick = await sitDown(house.app, 'Wick');
  const talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const found = await wick.caseFrom(() => talk.mentee.send(WORDS.distress));
  const rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
  await rook.page.goto(`/desk/cases/${found.id}`);
  const acts = rook.page.getByRole('region', { name: 'Contact and record' });
  const decisions = rook.page.getByRole('group', { name: 'Decisions' });
  await acts.waitFor();
  const [first, second] = [await acts.boundingBox(), await decisions.boundingBox()];
  expect(first?.y).toBeLessThan(second?.y ?? 0);
  await rook.page.getByRole('button', { name: 'Take it', exact: true }).click();
  await rook.page.getByRole('button', { name: 'Put it back' }).waitFor();
  await acts.getByRole('button', { name: 'Raise the risk' }).click();
  await acts.getByRole('button', { name: 'Raise the risk' }).click();
  await acts.getByText('Write why, in a line.').waitFor();
  await acts.getByLabel('Why it is graver').fill('The pills are there.');
  expect(await lookAt(rook, 'desk-raise')).toEqual([]);
  await acts.getByRole('button', { name: 'Raise the risk' }).click();
  await rook.page.getByText(/^Risk raised from High to Imminent/).waitFor();

  await acts.getByRole('button', { name: 'Record a call' }).click();
  await acts.getByRole('button', { name: 'Save the record' }).click();
  await acts.getByText('Write what was agreed.').waitFor();
  await acts.getByLabel('Who was called').selectOption('childline');
  await acts.getByLabel('What was agreed, and with whom').fill('They ring back within the hour.');
  expect(await lookAt(rook, 'desk-call')).toEqual([]);
  await acts.getByRole('button', { name: 'Save the record' }).click();
  await rook.page.getByText('They ring back within the hour.').waitFor();
  expect(await lookAt(rook, 'desk-timeline')).toEqual([]);
  await acts.getByRole('button', { name: 'Write to the people of this case' }).click();
  expect(await rook.page.evaluate(() => document.activeElement?.id)).toBe('threads-heading');

  const other = await wick.caseFrom(async () => {
    const { mentee } = await startConversation(house.app);
    await mentee.send(WORDS.held);
  });
  await rook.page.getByRole('link').filter({ hasText: other.number }).first().waitFor();
  await rook.page
    .getByRole('button', { name: /^Show the message/ })
    .last()
    .click();
  await rook.page.getByText(WORDS.distress).first().waitFor();
  await decisions.getByRole('button', { name: /^E?Escalate/ }).click();
  await rook.page.getByLabel('Why, in a line').fill('A lead has to see this.');
  await rook.page.keyboard.press('Control+Enter');
  await rook.page.getByText(`${found.number}: Escalated. The next case is open.`).last().waitFor();
  await rook.page.getByRole('heading', { name: /^A message was held/ }).waitFor();
  expect(await rook.page.evaluate(() => document.activeElement?.id)).toBe('case-heading');
  expect(await lookAt(rook, 'desk-next')).toEqual([]);
  expect(rook.troubles).toEqual([]);
});
