import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinMentor } from '../support/people.ts';
import { lookAt } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house?.close());

test('design 10: an application is written part by part, kept where it is, and sent when all parts are done', async () => {
  const person = await house.visitor();
  const { page, troubles } = person;
  const volunteer = await joinMentor(house.app);
  await signIn(page, volunteer.signInName);
  await page.getByText('0 of 6 parts done.').waitFor();
  // The button is off, and its press explains why; a click would wait for it to be on.
  await page.getByRole('button', { name: 'Send application' }).press('Enter');
  await page.getByText('First finish the parts that have answers left.').waitFor();
  expect(await lookAt(person, 'journey-application-parts')).toEqual([]);

  await page.getByRole('link', { name: /About you.*3 answers left/ }).click();
  const next = page.getByRole('button', { name: 'Next' });
  await page.getByLabel('Your full name').waitFor();
  // The page of a part has the fields of that part alone: here the name and the address.
  expect(await page.getByRole('textbox').count()).toBe(2);
  await next.click();
  await page.getByRole('alert').getByText('Write your full name.').waitFor();
  expect(await lookAt(person, 'journey-application-you')).toEqual([]);
  await page.getByLabel('Your full name').fill('Alex Morgan');
  await page.getByRole('link', { name: 'All parts' }).click();
  await page.getByRole('link', { name: /About you.*2 answers left/ }).click();
  expect(await page.getByLabel('Your full name').inputValue()).toBe('Alex Morgan');
  await page.getByLabel('Your e-mail address').fill('alex@example.org');
  await page.getByLabel('England').check();
  await next.click();

  await page.getByRole('heading', { name: 'Your time' }).waitFor();
  await page.getByLabel('18 to 25').check();
  await next.click();
  await page.getByRole('heading', { name: 'What you could help with' }).waitFor();
  await page.getByRole('checkbox').first().check();
  await next.click();
  await page.getByLabel('What have you been through?').fill('I left my first course and started again.');
  await page.getByText('Saved at').waitFor();
  await page.reload();
  expect(await page.getByLabel('What have you been through?').inputValue()).toContain('my first course');
  await page.getByLabel('Why would you like to do this?').fill('Somebody stayed with me.');
  await next.click();
  for (const n of [0, 1]) {
    await page.getByLabel('Name', { exact: true }).nth(n).fill('Jo Field');
    await page.getByLabel('How they know you').nth(n).fill('Manager');
    await page.getByLabel('E-mail or phone').nth(n).fill('jo@example.org');
  }
  await next.click();
  await page.getByLabel(/I agree to the code of conduct/).check();
  await next.click();

  await page.getByText('6 of 6 parts done.').waitFor();
  await page.getByRole('button', { name: 'Send application' }).click();
  await page.getByRole('heading', { name: 'Where your application stands' }).waitFor();
  expect(troubles).toEqual([]);
});
