import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { refreshCookieOf, refusalOf } from '../../support/apiClient.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { hireStaff, joinMentee } from '../../support/people.ts';
import type { Someone } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

/** Signs in there, and makes the browser's calls those of this person. */
async function signInOn(
  client: ApiClient,
  { signInName, passphrase }: Someone,
  ownDevice = false,
): Promise<ApiClient> {
  const { accessToken } = await client.call(signInEndpoint, { body: { signInName, passphrase, ownDevice } });
  client.useToken(accessToken);
  return client;
}

const renew = (client: ApiClient, body: { ownDevice?: boolean; idleSeconds?: number } = {}) =>
  client.call(refreshSessionEndpoint, { body });
const isOut = async (client: ApiClient) =>
  (await refusalOf(renew(client))).code === 'sessionEnded' && refreshCookieOf(client)[0] === '';

describe('shared devices', () => {
  test('S14: the session of a shared device ends after thirty minutes without input, also if its page renews it', async () => {
    const client = await signInOn(app.visitor(), await joinMentee(app));
    app.clock.advance({ minutes: 25 });
    await renew(client, { idleSeconds: 60 });
    app.clock.advance({ minutes: 20 });
    await renew(client, { idleSeconds: 20 * 60 });
    app.clock.advance({ minutes: 11 });
    expect(await isOut(client)).toBe(true);
  });

  test('S14: the session of a shared device ends after twelve hours', async () => {
    const client = await signInOn(app.visitor(), await joinMentee(app));
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      app.clock.advance({ minutes: 20 });
      await renew(client, { idleSeconds: 0 });
    }
    app.clock.advance({ minutes: 20 });
    expect(await isOut(client)).toBe(true);
  });

  test('S14: a sign-in ends the earlier session of the same browser', async () => {
    const first = await joinMentee(app);
    const browser = await signInOn(app.visitor(), first);
    const before = refreshCookieOf(browser);
    const oldTab = app.visitor();
    oldTab.useToken(browser.accessToken());
    const line = await app.connect(oldTab);
    await signInOn(browser, await joinMentee(app));
    await line.closed;
    expect((await refusalOf(oldTab.call(getMeEndpoint))).code).toBe('sessionEnded');
    oldTab.cookies.set(...before);
    expect(await isOut(oldTab)).toBe(true);
    await renew(browser);
  });
});

test('S13: a late refresh answer does not replace the token of a later sign-in', async () => {
  const [first, second] = [await joinMentee(app), await joinMentee(app)];
  const browser = await signInOn(app.visitor(), first);
  const tab = app.visitor();
  tab.cookies.set(...refreshCookieOf(browser));
  await renew(tab);
  const late = refreshCookieOf(tab);
  await signInOn(browser, second);
  browser.cookies.set(...late);
  expect((await renew(browser)).me.signInName).toBe(second.signInName);
  expect((await renew(browser)).me.signInName).toBe(second.signInName);
});

describe('signing out on a device', () => {
  const clearedBy = async (client: ApiClient, path: string) =>
    (await client.send({ method: 'POST', path })).headers.get('clear-site-data');

  test.each([signOutEndpoint, signOutEverywhereEndpoint])(
    'S14: a sign-out on a shared device clears all data of the site, by $path',
    async ({ path }) => {
      const shared = await signInOn(app.visitor(), await joinMentee(app));
      expect(await clearedBy(shared, path)).toBe('"cache", "cookies", "storage"');
    },
  );

  test('a sign-out of staff keeps storage, where the service worker is that pages reach', async () => {
    const { client } = await hireStaff(app, { role: 'moderator', deskName: 'Wick' });
    expect(await clearedBy(client, signOutEndpoint.path)).toBe('"cache", "cookies"');
  });

  test('S14: a sign-out on a person’s own device keeps cookies and storage', async () => {
    const { client } = await joinMentee(app);
    expect(await clearedBy(client, signOutEndpoint.path)).toBe('"cache"');
  });
});

test('S18: in production the names of cookies begin with __Host-', async () => {
  const { config } = app.platform;
  const { mode } = config;
  const { publicOrigin } = config.http;
  const person = await joinMentee(app);
  try {
    config.mode = 'production';
    config.http.publicOrigin = app.origin;
    const { signInName, passphrase } = person;
    const client = app.visitor();
    const answer = await client.send({
      method: 'POST',
      path: signInEndpoint.path,
      body: { signInName, passphrase },
    });
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-kith_\w+.*; Path=\/; HttpOnly; Secure/);
    expect((await renew(client)).me.signInName).toBe(signInName);
    await client.call(signOutEndpoint);
    expect(refreshCookieOf(client)[0]).toBe('');
  } finally {
    config.mode = mode;
    config.http.publicOrigin = publicOrigin;
  }
});
