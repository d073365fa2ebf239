import { afterAll, beforeAll, expect, test } from 'vitest';
import { ONGOING_CONVERSATION, TODAY } from '../../server/cli/seed/demoConversations.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode } from '../support/people.ts';
import { decideFirstCase, openCase } from './acts/desk.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ talks: true });
}, 120_000);
afterAll(() => house?.close());

async function enter(signInName: string): Promise<Person> {
  const person = await house.visitor();
  const isMentor = signInName.startsWith('demo-mentor');
  await signIn(person.page, signInName, isMentor ? await demoCode(house.app, signInName) : undefined);
  return person;
}

/** Opens each screen, waits for its words, and looks at it. */
async function look(person: Person, screens: readonly (readonly [path: string, shows: string])[]) {
  const findings: string[] = [];
  for (const [path, shows] of screens) {
    await person.page.goto(path);
    await person.page.getByText(shows).first().waitFor({ timeout: 15_000 });
    findings.push(...(await lookAt(person, `demo${path.replaceAll('/', '-')}-${shows.slice(0, 12)}`)));
  }
  expect(findings).toEqual([]);
  expect(person.troubles).toEqual([]);
}

test('H19: in the demo a young person finds their talk, its plan and the question how it was', async () => {
  const talking = await enter(ONGOING_CONVERSATION.mentee);
  await look(talking, [
    ['/home', 'What is happening'],
    ['/settings', 'Sign out everywhere'],
  ]);
  await talking.page.goto('/talk');
  await talking.page.getByRole('main').getByRole('link').first().click();
  await talking.page.getByRole('log').getByText(TODAY.unread).waitFor();
  expect(await lookAt(talking, 'demo-thread')).toEqual([]);
  await talking.page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
  await talking.page.getByRole('dialog').getByText(ONGOING_CONVERSATION.goal).first().waitFor();

  const finished = await enter('demo-mentee-young');
  await look(finished, [['/home', 'How was it with']]);
});

test('H19: in the demo a mentor finds a request, a waiting message, minutes and a receipt', async () => {
  const mentor = await enter(ONGOING_CONVERSATION.mentor);
  await mentor.page.getByText('Last message today, 9:57 am.').waitFor();
  await look(mentor, [
    ['/mentor', 'Who is waiting'],
    ['/mentor/hours', 'Most conversations at one time'],
    ['/mentor/standing', '92.8%'],
    ['/mentor/account', 'Sign out everywhere'],
  ]);
});

test('H19: in the demo the desk has words to judge, and its cases say what was found', async () => {
  const moderator = await house.visitor({ width: 1280 });
  const { page } = moderator;
  await openDesk(house, page);
  await openCase(page, 'A message was held');
  await page.getByRole('heading', { name: 'A message was held: Link' }).waitFor();
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  expect(await lookAt(moderator, 'demo-desk')).toEqual([]);
  await decideFirstCase(page, { shows: TODAY.held, action: 'Deliver', why: 'a page that helps' });
  await page.getByRole('link').filter({ hasText: 'Someone reported this' }).first().waitFor();
  expect(moderator.troubles).toEqual([]);
});

test('H4: the help page names the nations of a line that does not answer in all of them', async () => {
  const { page } = await house.visitor();
  await page.goto('/help');
  await page.getByText('In England, Scotland and Wales only.').waitFor();
  await page.getByText('no NHS line for Northern Ireland yet').waitFor();
});
