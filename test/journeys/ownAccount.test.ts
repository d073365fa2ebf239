import mongoose from 'mongoose';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOwnSessionsEndpoint } from '../../shared/contracts/ownAccount.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { authenticatorCode, joinMentee, joinMentor, PASSPHRASE, signInAs } from '../support/people.ts';
import type { TestApp } from '../support/startTestApp.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
let app: TestApp;
beforeAll(async () => {
  house = await openHouse();
  ({ app } = house);
}, 120_000);
afterAll(() => house?.close());

const NEW_PASSPHRASE = 'nine lanterns along the towpath';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function look(person: Person, name: string): Promise<void> {
  expect(await lookAt(person, name)).toEqual([]);
}

test('S15: a mentee changes passphrase and recovery code on the account page', async () => {
  const { signInName } = await joinMentee(app);
  const person = await house.visitor({ width: 1280 });
  const { page } = person;
  await signIn(page, signInName);
  await page.goto('/settings');
  await press(page, 'Change passphrase');
  await page.getByLabel('Your passphrase now').fill(PASSPHRASE);
  await page.getByLabel('A new passphrase').fill(signInName);
  await page.getByText('Choose words that are not in your sign-in name').first().waitFor();
  await look(person, 'account-passphrase');
  await page.getByLabel('A new passphrase').fill('passwordpassword');
  await press(page, 'Change it');
  await page.getByText('That passphrase is easily guessed').waitFor();
  await page.getByLabel('A new passphrase').fill(NEW_PASSPHRASE);
  await press(page, 'Change it');
  await page.getByText('Your passphrase is changed').waitFor();

  await press(page, 'New recovery code');
  await page.getByLabel('Your passphrase now').fill(NEW_PASSPHRASE);
  await press(page, 'Make a new code');
  await page.getByText('This is your new recovery code').waitFor();
  await look(person, 'account-recovery-code');
  await press(page, 'I have it');
  expect(person.troubles.filter((trouble) => !trouble.includes('422'))).toEqual([]);
});

test('S14: a mentee signs another device out on the account page', async () => {
  const { signInName } = await joinMentee(app);
  const other = await signInAs(app, signInName);
  const person = await house.visitor({ width: 360 });
  const { page } = person;
  await signIn(page, signInName);
  await page.goto('/settings');
  await page.getByText('This one').waitFor();
  await look(person, 'account-devices');
  await page
    .getByRole('button', { name: /^Sign out of the device/ })
    .first()
    .click();
  await expect.poll(() => page.getByRole('button', { name: /^Sign out of the device/ }).count()).toBe(1);
  const answer = await other.client.send({ path: listOwnSessionsEndpoint.path });
  const first = await other.client.send({ path: '/api/me' });
  expect([answer.status, first.status]).toEqual([401, 401]);
});

test('S15: a mentor sets up a second factor, and signs in with its code', async () => {
  const { signInName } = await joinMentor(app);
  const person = await house.visitor({ width: 1280 });
  const { page } = person;
  await signIn(page, signInName);
  await page.goto('/mentor/account');
  await press(page, 'Set it up');
  await page.getByLabel('Your passphrase now').fill(PASSPHRASE);
  await press(page, 'Next');
  const link = page.getByRole('link', { name: 'Or open it in an app on this device' });
  const otpauthUri = (await link.getAttribute('href')) ?? '';
  await look(person, 'account-second-factor');
  await page.getByLabel('Six-digit code').fill(authenticatorCode(otpauthUri, app.clock.now()));
  await press(page, 'Turn it on');
  await page.getByText('From now on signing in asks for a code').waitFor();
  await look(person, 'account-second-factor-done');

  app.clock.advance({ seconds: 30 });
  const visitor = await house.visitor({ width: 360 });
  await visitor.page.goto('/sign-in');
  await visitor.page.getByLabel('Sign-in name').fill(signInName);
  await visitor.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await press(visitor.page, 'Sign in');
  await visitor.page.getByLabel('Six-digit code').waitFor();
  await look(visitor, 'sign-in-with-code');
  const code = authenticatorCode(otpauthUri, app.clock.now());
  await visitor.page.getByLabel('Six-digit code').fill(code);
  await press(visitor.page, 'Sign in');
  await visitor.page.waitForURL((url) => url.pathname.startsWith('/mentor'));
});

test('S15: a mentor without a second factor is offered one', async () => {
  const accounts = mongoose.connection.collection('accounts');
  await accounts.updateMany({ role: 'mentor' }, { $set: { secondFactor: null } });
  const person = await house.visitor({ width: 1280 });
  const { page } = person;
  await signIn(page, 'demo-mentor-active');
  await page.getByText('Your account has one lock so far').waitFor();
  await look(person, 'mentor-today-one-lock');
  await page.getByRole('link', { name: 'Set up a sign-in code' }).click();
  await page.getByRole('heading', { name: 'A code when you sign in' }).waitFor();
  expect(person.troubles).toEqual([]);
});
