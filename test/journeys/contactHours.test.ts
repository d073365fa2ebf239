import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

test('T8: a mentor sets contact hours, goes away and comes back, and the mentee sees each of them', async () => {
  const pair = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const talk = await startConversation(house.app, { people: pair });
  await talk.mentee.send('hello, are you there?');
  await house.app.sweepNow();
  const mentor = await house.visitor();
  await signIn(mentor.page, 'demo-mentor-active', await demoCode(house.app, 'demo-mentor-active'));
  await mentor.page.getByRole('link', { name: 'Say that you are away' }).click();
  const mentee = await house.visitor({ width: 1280 });
  await signIn(mentee.page, 'demo-mentee-one');
  await mentee.page.goto(`/talk/${talk.id}`);

  const { page } = mentor;
  await page.getByRole('button', { name: 'Add a time on Monday' }).click();
  const monday = page.getByRole('group', { name: 'Times on Monday' });
  await monday.getByLabel('From').fill('20:00');
  await page.getByRole('button', { name: 'Save these times' }).click();
  await page.getByRole('alert').getByRole('link').waitFor();
  await monday.getByLabel('Until').fill('21:30');
  await page.getByRole('button', { name: 'Use for Monday to Friday' }).click();
  await page.getByRole('button', { name: 'Save these times' }).click();
  await page.getByText('Saved.').waitFor();
  expect(await lookAt(mentor, 'mentor-contact-hours')).toEqual([]);
  await mentee.page.getByText('Answers by').first().waitFor();

  const saturday = page
    .getByRole('listitem')
    .filter({ hasText: 'Saturday' })
    .locator('[aria-hidden="true"]')
    .first();
  await saturday.scrollIntoViewIfNeeded();
  const bar = await saturday.boundingBox();
  if (!bar) throw new Error('a day has no bar');
  const y = bar.y + bar.height / 2;
  await page.mouse.move(bar.x + bar.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(bar.x + (bar.width * 3) / 4, y);
  await page.mouse.up();
  const drawn = page.getByRole('group', { name: 'Times on Saturday' });
  expect(await drawn.getByLabel('From').inputValue()).toBe('12:00');
  expect(await drawn.getByLabel('Until').inputValue()).toBe('18:00');

  await page.getByRole('button', { name: 'Until Monday' }).click();
  await page.locator('strong').getByText('You are away.').waitFor();
  await mentee.page.getByText('is away and is back on Monday').waitFor();
  expect(await lookAt(mentee, 'mentee-mentor-away')).toEqual([]);
  await page.getByRole('button', { name: 'I am back now' }).click();
  await mentee.page.getByText('is away and is back').waitFor({ state: 'detached' });
  expect([...mentor.troubles, ...mentee.troubles]).toEqual([]);
});
