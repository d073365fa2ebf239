import { afterAll, beforeAll, expect, test } from 'vitest';
import { signOutEverywhereEndpoint } from '../../shared/contracts/accounts.ts';
import { turnPushOnEndpoint } from '../../shared/contracts/notices.ts';
import { startPushService } from '../server/notifications/pushService.ts';
import type { PushService } from '../server/notifications/pushService.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, signInAs } from '../support/people.ts';
import { answerPush, isSubscribed } from './acts/browserPush.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let pushes: PushService;
let house: House;
beforeAll(async () => {
  pushes = await startPushService();
  house = await openHouse({ serviceWorker: true });
}, 180_000);
afterAll(async () => {
  await house?.close();
  await pushes?.stop();
});

/** A person whose browser can subscribe. */
async function reader(width?: number): Promise<Person> {
  const person = await house.visitor(width === undefined ? {} : { width });
  await answerPush(person, pushes.subscribe());
  return person;
}

async function turnPushOn({ page }: Person, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByText('Notes are shown on this device.').waitFor();
}

const ownDevice = async (person: Person, signInName: string) =>
  signIn(person.page, signInName, undefined, 'own');

test('a member of staff turns push on at the desk, and a page reaches the browser after the sign-out', async () => {
  const { app } = house;
  const rook = await reader(1280);
  await openDesk(house, rook.page);
  await turnPushOn(rook, '/desk/notices/settings');
  expect(await lookAt(rook, 'notices-settings-desk')).toEqual([]);
  await rook.page.getByRole('button', { name: 'Sign out' }).click();
  await rook.page.getByRole('heading', { name: 'Someone' }).first().waitFor();
  expect(await isSubscribed(rook.page)).toBe(true);

  const { session } = await signInAs(app, 'demo-moderator', await demoCode(app, 'demo-moderator'));
  const { accountId } = app.platform.tokens.verify(session.accessToken).actor;
  const page = { accountId, kind: 'page', about: 'case-1', path: '/desk/cases/one' } as const;
  expect(await app.features.notifications.sendNow(page)).toContainEqual({ channel: 'push', outcome: 'sent' });
  expect(pushes.shown).toHaveLength(1);
  expect(rook.troubles).toEqual([]);
});

test('a sign-out of a young person ends push in the browser', async () => {
  const young = await reader();
  await ownDevice(young, 'demo-mentee-one');
  await turnPushOn(young, '/notices/settings');
  await young.page.goto('/settings');
  await young.page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await young.page.waitForURL((url) => url.pathname === '/');
  await expect.poll(() => isSubscribed(young.page)).toBe(false);
  expect(young.troubles).toEqual([]);
});

test('a sign-in on a shared device ends the push of the person before, whose session ran out', async () => {
  const young = await reader();
  await ownDevice(young, 'demo-mentee-one');
  await turnPushOn(young, '/notices/settings');
  await young.context.clearCookies();
  await young.page.goto('/');
  expect(await isSubscribed(young.page)).toBe(true);
  await signIn(young.page, 'demo-mentee-two');
  await expect.poll(() => isSubscribed(young.page)).toBe(false);
});

test('a subscription that ended at the server while its owner was away is off in the browser after the next sign-in', async () => {
  const young = await reader();
  await ownDevice(young, 'demo-mentee-two');
  await turnPushOn(young, '/notices/settings');
  await young.page.reload();
  await young.page.getByText('Notes are shown on this device.').waitFor();
  const { client } = await signInAs(house.app, 'demo-mentee-two');
  await client.call(signOutEverywhereEndpoint);
  await young.context.clearCookies();
  await young.page.goto('/');
  expect(await isSubscribed(young.page)).toBe(true);
  await ownDevice(young, 'demo-mentee-two');
  await expect.poll(() => isSubscribed(young.page)).toBe(false);
});

test('push that the server did not take is off in the browser too', async () => {
  const young = await reader();
  await ownDevice(young, 'demo-mentee-one');
  await young.page.route(`**${turnPushOnEndpoint.path}`, (route) => route.fulfill({ status: 503 }));
  await young.page.goto('/notices/settings');
  await young.page.getByRole('button', { name: 'Turn on' }).click();
  await young.page.getByRole('alert').waitFor();
  expect(await isSubscribed(young.page)).toBe(false);
  await young.page.unroute(`**${turnPushOnEndpoint.path}`);
  await turnPushOn(young, '/notices/settings');
});
