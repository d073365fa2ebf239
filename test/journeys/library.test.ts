import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
import { lookAt } from '../support/browser.ts';
import { press } from './acts/help.ts';
import { composer } from './acts/mentee.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house?.close());

const READ = 'When you want to hurt yourself';

test('T12: an article is opened without a request and under the one address of the library; after signing out it is gone', async () => {
  const person = await house.visitor();
  const { page } = person;
  await signIn(page, 'demo-mentee-one');
  const title = page.getByRole('heading', { level: 1, name: 'Something to read' });
  await press(page.getByRole('link', { name: 'See what there is' }), title);
  expect(await lookAt(person, 'library')).toEqual([]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('link', { name: READ }).click();
  await page.getByRole('heading', { name: READ }).waitFor();
  await page.getByRole('link', { name: 'All texts' }).click();
  await page.getByRole('link', { name: 'When everything feels grey' }).click();
  await page.getByRole('heading', { name: 'When everything feels grey' }).waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByRole('heading', { name: READ }).waitFor();
  expect(asked).toEqual([]);
  expect(new URL(page.url())).toMatchObject({ pathname: '/library', search: '', hash: '' });
  expect(await page.title()).toBe('Notes');
  expect(await page.locator('h3').first().innerText()).toBe('Police, ambulance, fire');
  expect(await lookAt(person, 'library-article')).toEqual([]);

  await page.getByRole('link', { name: 'You', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goBack();
  await page.getByRole('heading', { name: 'Someone to turn to.' }).waitFor();
  expect(await page.getByText(READ).count()).toBe(0);
  expect(person.troubles).toEqual([]);
});

test('T12: in a conversation the library shows the articles of its topic first, and the way back keeps the draft', async () => {
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  const talk = await startConversation(house.app, { people });
  const person = await house.visitor({ width: 1280 });
  const { page } = person;
  await signIn(page, 'demo-mentee-one');
  await page.goto(`/talk/${talk.id}`);
  await composer(page).fill('half a thought');
  await page.getByRole('link', { name: 'short texts' }).click();
  await page.getByRole('heading', { name: 'Exams and studying' }).waitFor();
  const titles = await page.locator('main ul').first().locator('b').allInnerTexts();
  expect(titles).toEqual(['Exams and pressure', 'Telling someone at home']);
  expect(await lookAt(person, 'library-of-topic')).toEqual([]);
  await page.getByRole('link', { name: 'Exams and pressure' }).click();
  await page.getByText('Fear is not a forecast').waitFor();
  await talk.mentor.send('How did it go?');
  await page.getByRole('img', { name: '1 new message' }).waitFor();
  await page.getByRole('link', { name: /^Back to / }).click();
  await page.getByRole('log').getByText('How did it go?').waitFor();
  expect(await composer(page).inputValue()).toBe('half a thought');

  // A conversation of another person orders nothing and leads nowhere.
  await page.evaluate(`history.pushState({ talkId: 'not-theirs' }, '', '/library'); location.reload();`);
  await page.getByRole('heading', { name: 'Something to read' }).waitFor();
  await page.getByRole('link', { name: 'Exams and pressure' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Exams and studying' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: /^Back to / }).count()).toBe(0);
  expect(person.troubles).toEqual([]);
});
