import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { lookAt } from '../support/browser.ts';
import { signInAs } from '../support/people.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
/** Account of the moderator on whom the lot falls. */
let chosen = '';
beforeAll(async () => {
  house = await openHouse({
    drawLot: (text) => (text.startsWith('sample ') || text.endsWith(` ${chosen}`) ? 0 : 1),
  });
}, 180_000);
afterAll(() => house?.close());

test('R20: a moderator sees whom a sample is for, and reads more of the chat for a reason that stays with the case', async () => {
  const { app } = house;
  const wick = await sitDown(app, 'Wick');
  chosen = wick.accountId;
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const { id, mentee } = await startConversation(app, { people });
  for (const text of ['I failed the mock.', 'I have not told my dad.']) await mentee.send(text);
  app.clock.advance({ days: 1 });
  mentee.client.useToken((await signInAs(app, mentee.signInName)).session.accessToken);
  for (const text of ['Hi again.', 'So.', 'I was scared.', 'But then', 'I told him. He was fine.'])
    await mentee.send(text);
  await app.sweepNow();

  const rook = await house.visitor({ width: 1280 });
  const phone = await house.visitor();
  await openDesk(house, rook.page);
  await rook.page.getByText('For Wick').first().waitFor();
  expect(await lookAt(rook, 'samples-list')).toEqual([]);
  await openDesk(house, phone.page);
  await phone.page.getByText('For Wick').first().waitFor();
  expect(await lookAt(phone, 'samples-list-phone')).toEqual([]);
  await rook.page.getByText('For Wick').first().click();
  await rook.page.getByRole('heading', { name: 'What was said' }).waitFor();
  const more = rook.page.getByRole('button', { name: 'Show more of this chat' });
  expect(await more.count()).toBe(0);
  await rook.page.getByRole('button', { name: 'Take it', exact: true }).click();
  await rook.page
    .getByRole('button', { name: /^Show the message/ })
    .nth(5)
    .waitFor();
  await more.click();
  await rook.page.getByLabel('Why you need to read more').fill('Short');
  await more.click();
  await rook.page.getByText('Write why, in ten letters or more.').waitFor();
  expect(await lookAt(rook, 'samples-more')).toEqual([]);
  await phone.page.goto(new URL(rook.page.url()).pathname);
  await rook.page.getByLabel('Why you need to read more').fill('To see whether he told his dad.');
  await more.click();
  await rook.page
    .getByRole('button', { name: /^Show the message/ })
    .nth(6)
    .waitFor();
  await more.waitFor({ state: 'detached' });
  await rook.page.getByText('More of the chat listed, by Rook').waitFor();
  await rook.page.getByText('To see whether he told his dad.').waitFor();
  expect(await lookAt(rook, 'samples-wider')).toEqual([]);
  await phone.page.getByText('More of the chat listed, by Rook').waitFor();
  expect(await lookAt(phone, 'samples-wider-phone')).toEqual([]);

  await rook.page
    .getByRole('button', { name: /^Show the message/ })
    .first()
    .click();
  await rook.page.getByText('I failed the mock.').waitFor();
  const young = await house.visitor();
  await signIn(young.page, mentee.signInName);
  await young.page.goto(`/talk/${id}`);
  await young.page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
  await young.page.getByText('Our team has read 1 day of this chat.').last().waitFor();
  expect(await lookAt(young, 'samples-mentee')).toEqual([]);
  expect([...young.troubles, ...rook.troubles, ...phone.troubles]).toEqual([]);
});
