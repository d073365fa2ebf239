import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConversation } from '../server/conversations/startConversation.ts';
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

test('R44: a moderator names a suspicion; the lead reads what to do by when, and closes the task', async () => {
  const wick = await sitDown(house.app, 'Wick');
  const talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const found = await wick.caseFrom(() => talk.mentor.send('this is our little secret'));

  const rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
  await rook.page.goto(`/desk/cases/${found.id}`);
  await rook.page.getByRole('button', { name: 'Take it', exact: true }).click();
  await rook.page
    .getByRole('button', { name: /^Show the message/ })
    .last()
    .click();
  const decisions = rook.page.getByRole('group', { name: 'Decisions' });
  await decisions.getByRole('button', { name: /^E?Escalate/ }).click();
  const suspicion = rook.page.getByLabel('Do you suspect the sexual abuse of a child?');
  await suspicion.selectOption('Yes, exploitation of a child');
  await rook.page.getByLabel('Why, in a line').fill('He asks for secrecy.');
  expect(await lookAt(rook, 'suspicion-chosen')).toEqual([]);
  await rook.page.getByRole('button', { name: 'Escalate', exact: true }).click();
  await rook.page
    .getByText(/Only a safeguarding lead opens this case now/)
    .first()
    .waitFor();
  await rook.page.waitForURL((url) => url.pathname === '/desk');
  expect(await lookAt(rook, 'suspicion-named')).toEqual([]);
  await rook.page.goto(`/desk/cases/${found.id}`);
  await rook.page.getByText('This case is not open to you').waitFor();
  expect(await rook.page.getByRole('link').filter({ hasText: found.number }).count()).toBe(0);

  const lead = await house.visitor();
  await openDesk(house, lead.page, 'demo-lead');
  await lead.page.getByText('To report to the authorities:').waitFor();
  expect(await lookAt(lead, 'reports-due')).toEqual([]);
  await lead.page.getByRole('link', { name: new RegExp(`^${found.number}: tell`) }).click();
  const task = lead.page.getByRole('region', { name: 'Report to the authorities' }).last();
  await task.getByText('What was done', { exact: true }).waitFor();
  await task.getByRole('button', { name: 'Close the task' }).click();
  await lead.page.getByText('Choose what was done.').waitFor();
  expect(await lookAt(lead, 'report-open')).toEqual([]);
  await lead.page.getByLabel('They were told').check();
  await lead.page.getByLabel('What they answered, or why there is nothing to report').fill('Reference 4711.');
  await task.getByRole('button', { name: 'Close the task' }).click();
  await lead.page.getByText('Reference 4711.').waitFor();
  await lead.page.getByText('To report to the authorities:').waitFor({ state: 'detached' });

  // The words stopped contact as well: advice on the allegation is due until the lead writes it down.
  const advice = lead.page.getByRole('region', { name: 'Advice on the allegation' }).last();
  await advice.getByLabel('They gave advice').check();
  await advice.getByRole('button', { name: 'Close the task' }).click();
  await advice.getByText('Write the number or the name').waitFor();
  expect(await lookAt(lead, 'advice-open')).toEqual([]);
  await advice.getByLabel('Their reference').fill('LADO 12');
  await advice
    .getByLabel('What they advised, or why there is no need to ask')
    .fill('Keep contact stopped until the meeting.');
  await advice.getByRole('button', { name: 'Close the task' }).click();
  await advice.getByText(/Their reference: LADO 12/).waitFor();
  await lead.page.getByText('To ask for advice on an allegation:').waitFor({ state: 'detached' });
  expect(await lookAt(lead, 'advice-closed')).toEqual([]);
  expect([...rook.troubles, ...lead.troubles]).toEqual([]);
});
