import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getMe, joinAsMentee, signIn, suggestSignInName } from '../../../shared/contracts/accounts.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { joinMentee, joinMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const tryWith = ({ signInName, passphrase }: { signInName: string; passphrase: string }) =>
  refusalOf(app.visitor().call(signIn, { body: { signInName, passphrase } }));

describe('signing in', () => {
  it('takes the name in any case and the passphrase however its letters were composed', async () => {
    const { nameToken, signInName } = await app.visitor().call(suggestSignInName);
    const passphrase = 'naïve cafés at the harbour';
    const joining = { nameToken, ageBand: '16-17', understoodSecrecy: true } as const;
    await app.visitor().call(joinAsMentee, { body: { ...joining, passphrase: passphrase.normalize('NFD') } });

    const body = { signInName: ` ${signInName.toUpperCase()} `, passphrase: passphrase.normalize('NFC') };
    const session = await app.visitor().call(signIn, { body });
    expect(session.me.signInName).toBe(signInName);
  });

  it('says the same of a wrong passphrase and of a name that nobody has', async () => {
    const { signInName } = await joinMentee(app);
    const wrong = await tryWith({ signInName, passphrase: 'not the right words at all' });
    const unknown = await tryWith({
      signInName: 'nobody-ever-2345',
      passphrase: 'not the right words at all',
    });
    expect({ ...wrong, requestId: '' }).toEqual({ ...unknown, requestId: '' });
    expect(wrong.code).toBe('badCredentials');
  });

  it('takes as long over a name that nobody has', async () => {
    const { signInName } = await joinMentee(app);
    const passphrase = 'not the right words at all';
    const wrong = await leastMs(() => tryWith({ signInName, passphrase }));
    const unknown = await leastMs(() => tryWith({ signInName: 'nobody-ever-2345', passphrase }));
    const withoutHash = await leastMs(() => app.visitor().call(suggestSignInName));
    expect(unknown).toBeGreaterThan((wrong + withoutHash) / 2);
  });

  it('is over for an account that was closed, once the passphrase was right', async () => {
    const mentor = await joinMentor(app);
    const { accountId } = accountOf(mentor.session.accessToken);
    await app.features.accounts.closeAccount({ accountId, by: null });
    expect((await tryWith(mentor)).code).toBe('accountClosed');
    expect((await tryWith({ ...mentor, passphrase: 'not the right words at all' })).code).toBe(
      'badCredentials',
    );
    expect((await refusalOf(mentor.client.call(getMe))).code).toBe('sessionEnded');
  });
});

describe('the access token', () => {
  it('is good for fifteen minutes at most, names no alias and no age band', async () => {
    const { session } = await joinMentee(app);
    const [header = '', claims = ''] = session.accessToken.split('.');
    expect(decode(header)).toEqual({ alg: 'HS256', typ: 'JWT' });
    const { iat, exp, ...rest } = decode(claims);
    expect(rest).toMatchObject({ iss: 'kith', aud: 'kith-web', role: 'mentee' });
    expect(Number(exp) - Number(iat)).toBeLessThanOrEqual(15 * 60);
    expect(Object.keys(rest).sort()).toEqual(['aud', 'iss', 'role', 'sid', 'sub']);
  });

  it('is refused when it has run out, was changed, or was signed by nobody', async () => {
    const { client, session } = await joinMentee(app);
    const [header, claims, signature] = session.accessToken.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const staff = Buffer.from(JSON.stringify({ ...decode(claims ?? ''), role: 'moderator' })).toString(
      'base64url',
    );
    for (const token of [`${none}.${claims}.`, `${header}.${staff}.${signature}`, `${header}.${claims}.`]) {
      client.useToken(token);
      expect((await refusalOf(client.call(getMe))).code).toBe('notSignedIn');
    }
    client.useToken(session.accessToken);
    await client.call(getMe);
    app.clock.advance({ minutes: 15 });
    expect((await refusalOf(client.call(getMe))).code).toBe('notSignedIn');
  });
});

const decode = (part: string): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));

const accountOf = (accessToken: string) => ({
  accountId: String(decode(accessToken.split('.')[1] ?? '')['sub']),
});

/** The quickest of several: what the work itself takes, whatever else the machine does. */
async function leastMs(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < 12; i++) {
    const startedAt = performance.now();
    await work();
    least = Math.min(least, performance.now() - startedAt);
  }
  return least;
}
