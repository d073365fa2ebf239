import { setTimeout } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import type { AtDesk } from '../server/moderation/desk.ts';
import { lookAt } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn, signInAtDesk } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

/** The desk of a member of staff in a browser; their authenticator shows another code after half a minute. */
async function openDesk(member: AtDesk, options: { width: number }) {
  house.app.clock.advance({ seconds: 31 });
  const person = await house.visitor(options);
  await signInAtDesk(person.page, { signInName: member.signInName, oneTimeCode: member.oneTimeCode() });
  return person;
}

/** Holds the answer to the claim for a second and each answer with the queue for five. */
async function holdAnswers(page: Page): Promise<void> {
  const answerAfter = (ms: number) => async (route: Route) => {
    const answer = await route.fetch();
    await setTimeout(ms);
    await route.fulfill({ response: answer });
  };
  await page.route(/\/claim$/, answerAfter(1000));
  await page.route(/\/cases\?/, answerAfter(5000));
}

test('S12: a lead takes a case over, and the desk of the one who had it says so', async () => {
  const { app } = house;
  const rook = await sitDown(app, 'Rook');
  const wick = await sitDown(app, 'Wick', 'safeguardingLead');
  const { mentee } = await startConversation(app);
  const found = await rook.caseFrom(() => mentee.send(WORDS.held));
  const path = `/desk/cases/${found.id}`;
  const { page: holder } = await openDesk(rook, { width: 360 });
  await holder.goto(path);
  await holder.getByRole('button', { name: 'Take it', exact: true }).click();
  await holder.getByRole('button', { name: 'Put it back' }).waitFor();
  expect(await holder.getByRole('button', { name: 'Take it over' }).count()).toBe(0);

  const lead = await openDesk(wick, { width: 1280 });
  await lead.page.goto(path);
  await lead.page.getByRole('button', { name: 'Take it over' }).click();
  await lead.page.getByRole('button', { name: 'Take it over' }).click();
  await lead.page.getByText('Write why, in a line.').waitFor();
  await lead.page.getByLabel('Why do you take it over?').fill('Rook is away and the clock runs out');
  expect(await lookAt(lead, 'journey-take-over')).toEqual([]);
  await lead.page.getByRole('button', { name: 'Take it over' }).click();
  await lead.page.getByRole('button', { name: 'Put it back' }).waitFor();
  await holder.getByText('Wick has it').first().waitFor({ timeout: 10_000 });
  await holder.getByRole('button', { name: 'Put it back' }).waitFor({ state: 'hidden' });
});

test('H17: both read the reason that the moderator chose for a removal, in a case that was still being claimed', async () => {
  const { app } = house;
  const rook = await sitDown(app, 'Rook');
  const { id, mentee, mentor } = await startConversation(app);
  const found = await rook.caseFrom(() => mentor.send('my number is 07700 900456'));
  await rook.decide(found, 'release');
  const { page } = await openDesk(rook, { width: 1280 });
  await page.goto(`/desk/cases/${found.id}`);
  await holdAnswers(page);
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.getByLabel('What both of them read as the reason').selectOption('contact');
  await page.getByLabel('Why, in a line').fill('A number');
  await page.getByRole('button', { name: 'Remove', exact: true }).last().click();
  await page.getByText('Removed').first().waitFor();
  const person = await house.visitor();
  await signIn(person.page, mentee.signInName);
  await person.page.goto(`/talk/${id}`);
  await person.page.getByText('It could show who somebody is.').first().waitFor();
  expect(await lookAt(person, 'journey-removed-message')).toEqual([]);
});
