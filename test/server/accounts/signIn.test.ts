import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import {
  joinAsMenteeEndpoint,
  recoverAccountEndpoint,
  suggestSignInNameEndpoint,
} from '../../../shared/contracts/joining.ts';
import { hashSecret, verifySecret } from '../../../server/platform/crypto/index.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { joinMentee, joinMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const tryWith = ({ signInName, passphrase }: { signInName: string; passphrase: string }) =>
  refusalOf(app.visitor().call(signInEndpoint, { body: { signInName, passphrase } }));

describe('signing in', () => {
  test('the name is accepted in any case, and the passphrase in any Unicode normal form', async () => {
    const { nameToken, signInName } = await app.visitor().call(suggestSignInNameEndpoint);
    const passphrase = 'naïve cafés at the harbour';
    const joining = { nameToken, ageBand: '16-17', understoodSecrecy: true } as const;
    await app
      .visitor()
      .call(joinAsMenteeEndpoint, { body: { ...joining, passphrase: passphrase.normalize('NFD') } });

    const body = { signInName: ` ${signInName.toUpperCase()} `, passphrase: passphrase.normalize('NFC') };
    const session = await app.visitor().call(signInEndpoint, { body });
    expect(session.me.signInName).toBe(signInName);
  });

  test('a wrong passphrase and an unknown name get the same error', async () => {
    const { signInName } = await joinMentee(app);
    const wrong = await tryWith({ signInName, passphrase: 'not the right words at all' });
    const unknown = await tryWith({
      signInName: 'nobody-ever-2345',
      passphrase: 'not the right words at all',
    });
    expect({ ...wrong, requestId: '' }).toEqual({ ...unknown, requestId: '' });
    expect(wrong.code).toBe('badCredentials');
  });

  test('an unknown name takes as long to refuse as a wrong passphrase', async () => {
    const passphrase = 'not the right words at all';
    const hash = await hashSecret(passphrase);
    const [checking, unknown] = await leastMs([
      () => verifySecret({ secret: passphrase, hash }),
      () => tryWith({ signInName: 'nobody-ever-2345', passphrase }),
    ]);
    expect(unknown).toBeGreaterThan(0.6 * checking);
  });

  test('the right passphrase of a closed account gets accountClosed', async () => {
    const mentor = await joinMentor(app);
    const { accountId } = app.platform.tokens.verify(mentor.session.accessToken).actor;
    await app.features.accounts.closeAccount({ accountId, by: null });
    expect((await tryWith(mentor)).code).toBe('accountClosed');
    expect((await tryWith({ ...mentor, passphrase: 'not the right words at all' })).code).toBe(
      'badCredentials',
    );
    expect((await refusalOf(mentor.client.call(getMeEndpoint))).code).toBe('sessionEnded');
  });
});

test('demonstration accounts can neither sign in nor recover in production', async () => {
  const { config } = app.platform;
  const [{ mode }, { publicOrigin }] = [config, config.http];
  const person = { signInName: 'demo-mentee-one', passphrase: 'a lamp in the window' };
  const { recoveryCode } = await app.features.accounts.createMentee({
    ...person,
    ageBand: '16-17',
    demo: true,
  });
  await app.visitor().call(signInEndpoint, { body: person });
  try {
    config.mode = 'production';
    config.http.publicOrigin = app.origin;
    expect((await tryWith(person)).code).toBe('badCredentials');
    const body = { signInName: person.signInName, recoveryCode, newPassphrase: 'another lamp in the window' };
    expect((await refusalOf(app.visitor().call(recoverAccountEndpoint, { body }))).code).toBe(
      'badRecoveryCode',
    );
  } finally {
    config.mode = mode;
    config.http.publicOrigin = publicOrigin;
  }
});

describe('the access token', () => {
  test('the token is valid for at most fifteen minutes, and names no alias and no age band', async () => {
    const { session } = await joinMentee(app);
    const [header = '', claims = ''] = session.accessToken.split('.');
    expect(decode(header)).toEqual({ alg: 'HS256', typ: 'JWT' });
    const { iat, exp, ...rest } = decode(claims);
    expect(rest).toMatchObject({ iss: 'kith', aud: 'kith-web', role: 'mentee' });
    expect(Number(exp) - Number(iat)).toBeLessThanOrEqual(15 * 60);
    expect(Object.keys(rest).sort()).toEqual(['aud', 'iss', 'role', 'sub']);
  });

  test('an expired, changed or unsigned token is refused', async () => {
    const { client, session } = await joinMentee(app);
    const [header, claims, signature] = session.accessToken.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const staff = Buffer.from(JSON.stringify({ ...decode(claims ?? ''), role: 'moderator' })).toString(
      'base64url',
    );
    for (const token of [`${none}.${claims}.`, `${header}.${staff}.${signature}`, `${header}.${claims}.`]) {
      client.useToken(token);
      expect((await refusalOf(client.call(getMeEndpoint))).code).toBe('notSignedIn');
    }
    client.useToken(session.accessToken);
    await client.call(getMeEndpoint);
    app.clock.advance({ minutes: 15 });
    expect((await refusalOf(client.call(getMeEndpoint))).code).toBe('notSignedIn');
  });
});

const decode = (part: string): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));

/** The quickest of several, taken in turn: what each work itself takes, whatever else the machine does. */
async function leastMs(works: [() => Promise<unknown>, () => Promise<unknown>]): Promise<[number, number]> {
  const least: [number, number] = [Infinity, Infinity];
  for (let i = 0; i < 24; i++) {
    const which = i % 2 === 0 ? 0 : 1;
    const startedAt = performance.now();
    await works[which]();
    least[which] = Math.min(least[which], performance.now() - startedAt);
  }
  return least;
}
