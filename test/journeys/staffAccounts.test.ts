import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticatorCode, PASSPHRASE } from '../support/people.ts';
import { lookAt } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signInAtDesk } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

/** One of the demo admins, in a browser of their own. */
async function admin(signInName: string) {
  const person = await house.visitor({ width: 1280 });
  await openDesk(house, person.page, signInName);
  await person.page.getByRole('heading', { name: 'Staff', exact: true }).waitFor();
  return person;
}

/** Opens the link that is shown on the page, and sets both factors up there. */
async function setUp(link: string, passphraseLabel: string) {
  const person = await house.visitor();
  const { page } = person;
  await page.goto(link);
  const address = await page
    .getByRole('link', { name: /^Open it in the authenticator/ })
    .getAttribute('href');
  const code = () => authenticatorCode(address ?? '', house.app.clock.now());
  const signInName = await page.locator('dd').first().innerText();
  await page.getByLabel(passphraseLabel, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Six-digit code from the authenticator').fill(code());
  expect(await lookAt(person, 'staff-link')).toEqual([]);
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByText(`You can sign in now as ${signInName}`).waitFor();
  return { ...person, signInName, code };
}

const linkOn = (page: Page) => page.locator('code').innerText();

test('a member of staff is invited, confirmed by a second person, loses the factor, is reset, and is disabled', async () => {
  const { app } = house;
  const linden = await admin('demo-admin-one');
  await linden.page.getByLabel('Name at the desk').fill('Sable');
  await linden.page.getByLabel('16 to 17').check();
  await linden.page.getByRole('button', { name: 'Ask for this invitation' }).click();
  await linden.page.getByText('Another person confirms this.').waitFor();
  const invited = await linkOn(linden.page);
  expect(await lookAt(linden, 'staff-accounts')).toEqual([]);

  const hazel = await admin('demo-admin-two');
  await hazel.page.getByRole('button', { name: 'Confirm: Invite Sable' }).click();
  await hazel.page.getByText('The link was not used yet.').waitFor();
  const sable = await setUp(invited, 'A passphrase');
  app.clock.advance({ seconds: 30 });
  await signInAtDesk(sable.page, { signInName: sable.signInName, oneTimeCode: sable.code() });
  await sable.page.getByRole('heading', { name: 'Queue' }).waitFor();
  await sable.page.getByRole('link', { name: 'You', exact: true }).click();
  await sable.page.getByText('Signed in', { exact: true }).first().waitFor();
  expect(await lookAt(sable, 'staff-own-account')).toEqual([]);

  const change = (page: Page) => page.getByRole('button', { name: 'Change the account of Sable' });
  await linden.page.reload();
  await change(linden.page).click();
  await linden.page.getByRole('button', { name: 'Ask for a new second factor' }).click();
  await linden.page.getByText('The link, shown once').waitFor();
  const reset = await linkOn(linden.page);
  await hazel.page
    .getByRole('button', { name: 'Confirm: A new second factor for Sable' })
    .click({ timeout: 20_000 });
  await sable.page.getByRole('heading', { name: 'Staff sign-in' }).waitFor({ timeout: 20_000 });
  const again = await setUp(reset, 'Your passphrase');
  app.clock.advance({ seconds: 30 });
  await signInAtDesk(again.page, { signInName: again.signInName, oneTimeCode: again.code() });
  await again.page.getByRole('heading', { name: 'Queue' }).waitFor();

  await change(linden.page).click();
  await linden.page.getByRole('button', { name: 'Close this account' }).click();
  await linden.page.getByRole('button', { name: 'Close it now' }).click();
  await again.page.getByRole('heading', { name: 'Staff sign-in' }).waitFor({ timeout: 20_000 });
  await linden.page.getByText(/^Closed /).waitFor();
  expect([linden.troubles, hazel.troubles]).toEqual([[], []]);
}, 180_000);
