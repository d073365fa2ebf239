import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptRequestEndpoint, listIncomingRequestsEndpoint } from '../../shared/contracts/matching.ts';
import { lookAt } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { demoAccount } from './acts/demoAccount.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

const MENTOR = 'demo-mentor-nearly-spent';

test('T20, T21: a coordinator sees the hours and offers minutes, and the mentor takes them', async () => {
  const [coordinator, mentor] = [await house.visitor({ width: 1280 }), await house.visitor()];
  const { page } = coordinator;
  await openDesk(house, page, 'demo-coordinator-one');
  await page.getByRole('link', { name: 'Hours' }).click();
  await page.getByRole('heading', { name: 'Hours by week' }).waitFor();
  await page.getByLabel('Who to show').selectOption({ label: 'Over 90% used (1)' });
  const row = page.getByRole('row').filter({ hasText: 'Offer minutes' });
  await row.getByRole('button', { name: /^Offer minutes to/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Minutes').fill('5');
  await dialog.getByRole('button', { name: 'Send the offer' }).click();
  await dialog.getByText('Type a number from 15 to 240.').waitFor();
  expect(await lookAt(coordinator, 'coordinator-offer')).toEqual([]);
  await dialog.getByLabel('Minutes').fill('30');
  await dialog.getByLabel('Why').fill('Exams start on Monday, and many ask.');
  await dialog.getByRole('button', { name: 'Send the offer' }).click();
  await page.getByText('30 min offered, no answer yet').waitFor();
  expect(await lookAt(coordinator, 'coordinator-hours')).toEqual([]);
  await page.getByRole('button', { name: /^Take the offer back from/ }).click();
  await page.getByText('30 min offered, taken back').waitFor();
  await row.getByRole('button', { name: /^Offer minutes to/ }).click();
  await dialog.getByLabel('Why').fill('Exams start on Monday, and many ask.');
  await dialog.getByRole('button', { name: 'Send the offer' }).click();
  await page.getByText('30 min offered, no answer yet').waitFor();

  await signIn(mentor.page, MENTOR, await demoCode(house.app, MENTOR));
  await mentor.page.getByText('A coordinator offers you 30 minutes more this week').waitFor();
  await mentor.page.getByText('Exams start on Monday, and many ask.').waitFor();
  expect(await lookAt(mentor, 'mentor-extension')).toEqual([]);
  await mentor.page.getByRole('button', { name: 'Yes, add 30 minutes' }).click();
  await mentor.page.getByText('30 minutes were added to this week.').waitFor();
  await mentor.page.getByRole('img', { name: /^37 of 150 minutes left/ }).waitFor();
  await mentor.page.goto('/mentor/hours#receipt');
  await mentor.page.getByRole('button', { name: 'Show it' }).click();
  await mentor.page.getByRole('cell', { name: 'Extra minutes that you said yes to' }).waitFor();

  await page.reload();
  await page.getByLabel('Who to show').selectOption({ index: 0 });
  await page.getByText('30 min offered, said yes').waitFor();
  expect([...coordinator.troubles, ...mentor.troubles]).toEqual([]);
});

test('T23, N10: after silence past the promise a young person asks another mentor, and the note is carried over', async () => {
  const pair = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const talk = await startConversation(house.app, { people: pair });
  await talk.mentee.send('hello, are you there?');
  await house.app.sweepNow();
  const dueAt = new Date(house.app.clock.now().getTime() - 60_000);
  const { conversationId } = talk;
  await mongoose.connection.collection('reply_waits').updateOne({ conversationId }, { $set: { dueAt } });
  await house.app.sweepNow();

  const mentee = await house.visitor();
  const { page } = mentee;
  await signIn(page, 'demo-mentee-one');
  await page.goto(`/talk/${talk.id}`);
  await page.getByText('has not answered in the time they promised').waitFor();
  expect(await lookAt(mentee, 'mentee-reply-late')).toEqual([]);
  await page.getByRole('link', { name: 'ask another mentor' }).click();
  await page.getByRole('heading', { name: 'Ask another mentor' }).waitFor();
  await page.getByLabel('Exams and studying').check();
  await page.getByLabel('In your own words').fill('I still cannot say it at home.');
  await page.getByLabel(/^A note for your next mentor/).fill('We made a plan. Short walks helped.');
  expect(await lookAt(mentee, 'mentee-cover')).toEqual([]);
  await page.getByRole('button', { name: 'Find people' }).click();
  await page.getByText('Your note for your next mentor').waitFor();
  const taken = await demoAccount(house.app, 'demo-mentor-probation', 'mentor');
  const me = await house.app.features.accounts.findPerson(taken.actor.accountId);
  await page.getByRole('button', { name: `Ask ${me?.persona?.alias ?? ''}` }).click();
  await page.getByText('Asked, waiting for').waitFor();

  const { requests } = await taken.client.call(listIncomingRequestsEndpoint);
  const params = { id: requests[0]?.id ?? '' };
  const { conversationId: next } = await taken.client.call(acceptRequestEndpoint, { params });
  const mentor = await house.visitor({ width: 1280 });
  await signIn(mentor.page, 'demo-mentor-probation', await demoCode(house.app, 'demo-mentor-probation'));
  await mentor.page.goto(`/mentor/talk/${next}`);
  await mentor.page.getByText('We made a plan. Short walks helped.').waitFor();
  expect(await lookAt(mentor, 'mentor-hand-over')).toEqual([]);
  expect([...mentee.troubles, ...mentor.troubles]).toEqual([]);
});
