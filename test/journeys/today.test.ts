import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForHelpEndpoint, requestMentorEndpoint } from '../../shared/contracts/matching.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { demoCode } from '../support/people.ts';
import { lookAt } from '../support/browser.ts';
import { demoAccount } from './acts/demoAccount.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

test('H18, design 9: on a phone a mentor sees who asks and who waits above the minutes, and numbers on the tabs', async () => {
  const pair = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const talk = await startConversation(house.app, { people: pair });
  await talk.mentee.send('hello, are you there?');
  const asking = await demoAccount(house.app, 'demo-mentee-two', 'mentee');
  const body = { topicIds: ['topic-family'], tagIds: [], words: 'It is hard at home.' };
  const need = await asking.client.call(askForHelpEndpoint, { body });
  const { alias } = (await talk.mentee.open()).other;
  const proposalId = need.proposals.find(({ mentor: { alias: name } }) => name === alias)?.id ?? '';
  await asking.client.call(requestMentorEndpoint, { body: { proposalId } });

  const mentor = await house.visitor();
  const { page } = mentor;
  await signIn(page, 'demo-mentor-active', await demoCode(house.app, 'demo-mentor-active'));
  const ring = page.getByRole('region', { name: 'Your minutes' });
  await ring.waitFor();
  const topOf = async (place: ReturnType<typeof page.locator>) => (await place.boundingBox())?.y ?? 0;
  for (const name of ['Someone has asked for you', 'Who is waiting']) {
    const heading = page.getByRole('heading', { name });
    await heading.waitFor();
    expect(await topOf(heading)).toBeLessThan(await topOf(ring));
  }
  // The family of the text slashes its zero, which in a count looks like an eight.
  const count = page
    .getByRole('heading', { name: /120 minutes/ })
    .locator('b')
    .last();
  expect(await count.evaluate((number) => getComputedStyle(number).fontFamily)).toMatch(/^system-ui/);
  const tabs = page.getByRole('navigation', { name: 'Main' });
  await tabs.getByRole('img', { name: 'Someone has asked for you' }).waitFor();
  await tabs.getByRole('img', { name: '1 new message' }).waitFor();
  await tabs.getByRole('link', { name: 'You', exact: true }).waitFor();
  expect(await lookAt(mentor, 'mentor-today-asked')).toEqual([]);
  expect(mentor.troubles).toEqual([]);
});

test('H18: on a phone a mentee sees on the tab how many messages are new', async () => {
  const talk = await startConversation(house.app);
  await talk.mentor.send('hello, I am glad that you wrote');
  const { page } = await house.visitor();
  await signIn(page, talk.mentee.signInName);
  const tabs = page.getByRole('navigation', { name: 'Main' });
  await tabs.getByRole('img', { name: '1 new message' }).waitFor();
});
