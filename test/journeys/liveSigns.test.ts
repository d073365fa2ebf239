import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import type { Person } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { composer, hears, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let talk: StartedConversation;
let mentee: Person;
let mentor: Person;

beforeAll(async () => {
  house = await openHouse();
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  talk = await startConversation(house.app, { people });
  mentee = await house.visitor();
  mentor = await house.visitor({ width: 1280 });
  await signIn(mentee.page, talk.mentee.signInName);
  await signIn(mentor.page, talk.mentor.signInName, await demoCode(house.app, talk.mentor.signInName));
  await mentee.page.goto(`/talk/${talk.id}`);
  await composer(mentee.page).waitFor();
}, 120_000);

afterAll(() => house?.close());

const picture = async ({ page }: Person, name: string) => {
  if (process.env['KITH_PICTURES']) await page.screenshot({ path: `test-artefacts/${name}.png` });
};
const state = ({ page }: Person, words: RegExp) => page.getByRole('log').getByText(words);

test('a mentee sees that a message was sent, that it arrived, and that their mentor read it', async () => {
  await say(mentee.page, 'are you there?');
  await state(mentee, /^Sent [^,]+$/).waitFor();
  await mentor.page.goto(`/mentor/talk/${talk.id}`);
  await hears(mentor.page, 'are you there?');
  await mentor.page.keyboard.press('ArrowDown');
  await state(mentee, /^Sent .+, read$/).waitFor();
  await picture(mentee, 'live-signs-read-360');
});

test('R50: a mentor sees the same once their mentee turned it on, and no more once it is off again', async () => {
  await say(mentor.page, 'i am here');
  await hears(mentee.page, 'i am here');
  await state(mentor, /^Sent [^,]+$/).waitFor();
  const settings = await mentee.context.newPage();
  await settings.goto('/settings');
  const box = settings.getByLabel('Let my mentors see');
  expect(await box.isChecked()).toBe(false);
  await box.check();
  await state(mentor, /^Sent .+, read$/).waitFor();
  await picture(mentor, 'live-signs-read-1280');
  if (process.env['KITH_PICTURES']) {
    await box.scrollIntoViewIfNeeded();
    await settings.screenshot({ path: 'test-artefacts/live-signs-settings-360.png' });
    await settings.setViewportSize({ width: 1280, height: 800 });
    await settings.screenshot({ path: 'test-artefacts/live-signs-settings-1280.png' });
  }
  await settings.reload();
  await expect.poll(() => box.isChecked()).toBe(true);
  await box.uncheck();
  await state(mentor, /^Sent [^,]+$/).waitFor();
  await settings.close();
});

test('nothing went wrong in any browser', () => {
  expect([mentee.troubles, mentor.troubles]).toEqual([[], []]);
});
