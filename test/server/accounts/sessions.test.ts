import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { sessionOverPush } from '../../../shared/contracts/realtime.ts';
import { refreshCookieOf, refusalOf } from '../../support/apiClient.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { joinMentee, PASSPHRASE } from '../../support/people.ts';
import type { Someone } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const cookieOf = (client: ApiClient) => refreshCookieOf(client)[1];

/** Another browser that holds the refresh token of this one now, and nothing else. */
function copyOf(client: ApiClient): ApiClient {
  const copy = app.visitor();
  copy.cookies.set(...refreshCookieOf(client));
  return copy;
}

async function signInAgain({ signInName, passphrase }: Someone): Promise<ApiClient> {
  const client = app.visitor();
  client.useToken((await client.call(signInEndpoint, { body: { signInName, passphrase } })).accessToken);
  return client;
}

const isSignedIn = async (client: ApiClient) =>
  (await client.send({ path: getMeEndpoint.path })).status === 200;

describe('the refresh token', () => {
  test('the token is 256 random bits in an HttpOnly, Secure, SameSite=Strict cookie, and only its hash is stored', async () => {
    const mentee = await joinMentee(app);
    const { signInName, passphrase } = mentee;
    const answer = await app
      .visitor()
      .send({ method: 'POST', path: signInEndpoint.path, body: { signInName, passphrase } });
    const [cookie = ''] = answer.headers.getSetCookie();
    const token = /^kith_refresh_[\w-]{8}=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/api/auth']) {
      expect(cookie).toContain(attribute);
    }
    expect(answer.text).not.toContain(token);
    const dump = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join('\n');
    expect(dump).not.toContain(token);
  });

  test('R49: the cookie ends with the browser, and lasts only on a person’s own device', async () => {
    const { client } = await joinMentee(app);
    const cookieAfter = async (body?: object) => {
      const { headers } = await client.send({ method: 'POST', path: refreshSessionEndpoint.path, body });
      return headers.getSetCookie()[0];
    };
    expect(await cookieAfter({ ownDevice: true })).toContain('Max-Age=7776000;');
    for (const body of [undefined, { ownDevice: false }]) {
      expect(await cookieAfter(body)).toMatch(/^kith_refresh_[\w-]{8}=[^;]{40,};(?!.*(Max-Age|Expires))/i);
    }
    const answer = await app.visitor().send({
      method: 'POST',
      path: signInEndpoint.path,
      body: { signInName: (await client.call(getMeEndpoint)).signInName, passphrase: PASSPHRASE },
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^kith_refresh_[\w-]{8}=[^;]{40,};(?!.*(Max-Age|Expires))/i,
    );
  });

  test('a refresh replaces the token', async () => {
    const { client } = await joinMentee(app);
    const first = cookieOf(client);
    const session = await client.call(refreshSessionEndpoint);
    expect(cookieOf(client)).not.toBe(first);
    client.useToken(session.accessToken);
    expect(await isSignedIn(client)).toBe(true);
    await client.call(refreshSessionEndpoint);
  });

  test('S13: after a lost answer the used token is accepted again, and gives a good new token', async () => {
    const { client } = await joinMentee(app);
    for (const lostFor of [{ seconds: 2 }, { seconds: 11 }, { minutes: 20 }]) {
      const lost = copyOf(client);
      await lost.call(refreshSessionEndpoint, { body: { ownDevice: true } });
      app.clock.advance(lostFor);
      const before = cookieOf(client);
      client.useToken((await client.call(refreshSessionEndpoint, { body: { ownDevice: true } })).accessToken);
      expect(cookieOf(client)).not.toBe(before);
      expect(await isSignedIn(client)).toBe(true);
    }
    app.clock.advance({ days: 1 });
    await client.call(refreshSessionEndpoint, { body: { ownDevice: true } });
  });

  test('S13: refreshes from several tabs at once all succeed, and only the first used of the new tokens stays good', async () => {
    const { client } = await joinMentee(app);
    const tabs = Array.from({ length: 6 }, () => copyOf(client));
    const sessions = await Promise.all(tabs.map((tab) => tab.call(refreshSessionEndpoint)));
    expect(sessions).toHaveLength(6);
    const [first, second] = tabs;
    await first?.call(refreshSessionEndpoint);
    expect((await refusalOf(second?.call(refreshSessionEndpoint) ?? Promise.resolve())).code).toBe(
      'sessionEnded',
    );
  });

  test('S13: a token whose replacement was used ends the session for every holder', async () => {
    const { client } = await joinMentee(app);
    const thief = copyOf(client);
    await client.call(refreshSessionEndpoint);
    client.useToken((await client.call(refreshSessionEndpoint)).accessToken);
    const line = await app.connect(client);

    expect((await refusalOf(thief.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
    expect(cookieOf(thief)).toBe('');
    expect((await refusalOf(client.call(getMeEndpoint))).code).toBe('sessionEnded');
    expect((await refusalOf(client.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
    await line.closed;
    expect(line.received.map(({ name }) => name)).toContain(sessionOverPush.name);
  });

  test('a token from before the last one ends the session at once', async () => {
    const { client } = await joinMentee(app);
    const thief = copyOf(client);
    await client.call(refreshSessionEndpoint);
    await client.call(refreshSessionEndpoint);
    expect((await refusalOf(thief.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
    expect((await refusalOf(client.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
  });

  test('a refresh from another origin, with an unknown token or without one is refused', async () => {
    const { client } = await joinMentee(app);
    const request = { method: 'POST', path: refreshSessionEndpoint.path };
    const foreign = await client.send({ ...request, headers: { origin: 'https://elsewhere.example' } });
    expect(foreign.status).toBe(403);
    const stranger = app.visitor();
    stranger.cookies.set('kith_refresh_AAAAAAAA', 'AAAA');
    expect((await refusalOf(stranger.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
    expect((await refusalOf(app.visitor().call(refreshSessionEndpoint))).code).toBe('notSignedIn');
  });

  test('a session lasts thirty days unused and ninety in all, and is then deleted', async () => {
    const idle = await joinMentee(app);
    const busy = await joinMentee(app);
    for (let day = 0; day < 87; day += 29) {
      app.clock.advance({ days: 29 });
      await busy.client.call(refreshSessionEndpoint, { body: { ownDevice: true } });
    }
    expect((await refusalOf(idle.client.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
    app.clock.advance({ days: 4 });
    expect((await refusalOf(busy.client.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
    await app.sweepNow();
    const dump = await dumpStore(app.environment['MONGODB_URI'] ?? '');
    expect(dump.get('sessions')).toEqual([]);
    expect(dump.get('refresh_tokens')).toEqual([]);
  });
});

describe('signing out', () => {
  test('signing out ends this session and its socket at once, and no other', async () => {
    const mentee = await joinMentee(app);
    const other = await signInAgain(mentee);
    const line = await app.connect(mentee.client);
    await mentee.client.call(signOutEndpoint);
    expect((await refusalOf(mentee.client.call(getMeEndpoint))).code).toBe('sessionEnded');
    await line.closed;
    expect(cookieOf(mentee.client)).toBe('');
    expect(await isSignedIn(other)).toBe(true);
  });

  test('signing out without a session succeeds', async () => {
    expect(await app.visitor().call(signOutEndpoint)).toEqual({ done: true });
  });

  test('signing out everywhere ends every session and socket of the account, and no other account’s', async () => {
    const mentee = await joinMentee(app);
    const bystander = await joinMentee(app);
    const others = [await signInAgain(mentee), await signInAgain(mentee)];
    const lines = await Promise.all([mentee.client, ...others].map((client) => app.connect(client)));
    const bystandersLine = await app.connect(bystander.client);

    await mentee.client.call(signOutEverywhereEndpoint);
    await Promise.all(lines.map((line) => line.closed));
    for (const client of [mentee.client, ...others]) {
      expect((await refusalOf(client.call(getMeEndpoint))).code).toBe('sessionEnded');
      expect((await refusalOf(app.connect(client))).code).toBe('sessionEnded');
    }
    expect((await refusalOf(others[0]?.call(refreshSessionEndpoint) ?? Promise.resolve())).code).toBe(
      'sessionEnded',
    );
    expect(bystandersLine.connected).toBe(true);
    expect(await isSignedIn(bystander.client)).toBe(true);
    bystandersLine.close();
  });
});
