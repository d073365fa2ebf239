import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimAndRead, sitDown } from '../server/moderation/desk.ts';
import { lookAt } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

test('R24: somebody without an account reports, and reads by the reference that it was decided', async () => {
  const wick = await sitDown(house.app, 'Wick');
  const aunt = await house.visitor();
  const { page } = aunt;
  await page.goto('/help');
  await page.getByRole('link', { name: 'Tell our safety team' }).click();
  await page.getByRole('heading', { name: 'Tell us about a worry' }).waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Choose what it is about.').waitFor();
  expect(await lookAt(aunt, 'outside-form')).toEqual([]);
  await page.getByLabel('How a mentor or someone in our team acts').check();
  await page
    .getByLabel('What happened?')
    .fill('My niece says that I want to kill myself, and her mentor laughed.');
  const found = await wick.caseFrom(async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('This is your reference.').waitFor();
  });
  await page.getByText('999').first().waitFor();
  const reference = await page.locator('code').innerText();
  expect(await lookAt(aunt, 'outside-receipt')).toEqual([]);

  await page.goto('/tell-us');
  await page.getByLabel('Your reference').fill(reference);
  await page.getByRole('button', { name: 'See if it was read' }).click();
  await page.getByText('It was not decided yet.').waitFor();
  const rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
  await rook.page.goto(`/desk/cases/${found.id}`);
  await rook.page.getByText('Someone without an account').first().waitFor();
  expect(await lookAt(rook, 'outside-case')).toEqual([]);
  await wick.decideAtOnce(await claimAndRead(wick.client, found.id), 'noAction');
  await page.getByRole('button', { name: 'See if it was read' }).click();
  await page.getByText('read it and decided what to do').waitFor();

  await page.goto('/our-work');
  await page.getByText('No numbers yet').waitFor();
  house.app.clock.advance({ days: 92 });
  await page.reload();
  await page.getByText('A report from someone without an account').first().waitFor();
  expect(await lookAt(aunt, 'transparency')).toEqual([]);
  expect([...aunt.troubles, ...rook.troubles]).toEqual([]);
});

test('R38: an admin reads the audit at the desk', async () => {
  const linden = await house.visitor({ width: 1280 });
  await openDesk(house, linden.page, 'demo-admin-one');
  await linden.page.getByRole('link', { name: 'Audit', exact: true }).click();
  await linden.page.getByRole('heading', { name: 'Audit', exact: true }).waitFor();
  await linden.page.getByLabel('What', { exact: true }).selectOption('The audit itself');
  await linden.page.getByRole('button', { name: 'Search', exact: true }).click();
  await linden.page.getByText('audit.searched').first().waitFor();
  expect(await lookAt(linden, 'audit')).toEqual([]);
  expect(linden.troubles).toEqual([]);
});
