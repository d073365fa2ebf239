import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import {
  joinAsMenteeEndpoint,
  joinAsMentorEndpoint,
  recoverAccountEndpoint,
  suggestSignInNameEndpoint,
} from '../../../shared/contracts/joining.ts';
import {
  getMeEndpoint,
  changePassphraseEndpoint,
  renewRecoveryCodeEndpoint,
} from '../../../shared/contracts/ownAccount.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { joinMentee, signInAs } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const FRESH = 'nine lanterns along the towpath';
const WRONG = 'not the right words at all';

/** What a sign-up with this passphrase is answered: the fault, or null. */
async function faultAt(endpoint: typeof joinAsMentorEndpoint, typed: (name: string) => string) {
  const { signInName, nameToken } = await app.visitor().call(suggestSignInNameEndpoint);
  const body = { nameToken, passphrase: typed(signInName), understoodScreening: true } as const;
  const work = app.visitor().call(endpoint, { body });
  return work.then(
    () => null,
    async () => (await refusalOf(work)).details?.['fault'],
  );
}

/** The quickest of three answers: what the work itself takes, whatever else the machine does. */
async function leastMs(passphrase: string): Promise<number> {
  let least = Infinity;
  for (let times = 0; times < 3; times++) {
    const startedAt = performance.now();
    await faultAt(joinAsMentorEndpoint, () => passphrase);
    least = Math.min(least, performance.now() - startedAt);
  }
  return least;
}

describe('a new passphrase', () => {
  test.each([
    ['aaaaaaaaaaaa', 'fewCharacters'],
    ['            ', 'fewCharacters'],
    ['abcdabcdABCD', 'fewCharacters'],
    ['123456789012', 'common'],
    ['password1234', 'common'],
    ['passwordpassword', 'common'],
    ['P@ssw0rd1234', 'common'],
    ['qwertyuiop12', 'common'],
    ['letmeinletmein', 'common'],
    ['manchesterunited', 'common'],
    ['iloveyou1234', 'common'],
  ])('S15: %j is refused as %s', async (passphrase, fault) => {
    expect(await faultAt(joinAsMentorEndpoint, () => passphrase)).toBe(fault);
  });

  test('S15: a passphrase made of the sign-in name is refused', async () => {
    for (const typed of [
      (name: string) => name,
      (name: string) => name.toUpperCase().replaceAll('-', ' '),
      (name: string) => `${name}-2030`,
    ])
      expect(await faultAt(joinAsMentorEndpoint, typed)).toBe('ownName');
  });

  test.each([
    'a lamp in the window',
    'quiet herons by the mill',
    '猫と犬と鳥が庭で遊ぶ夏の日',
    'naïve cafés at the harbour',
  ])('S15: %j is accepted', async (passphrase) => {
    expect(await faultAt(joinAsMentorEndpoint, () => passphrase)).toBeNull();
  });

  test('S15: a weak passphrase is refused for mentees and at recovery, too', async () => {
    const { nameToken } = await app.visitor().call(suggestSignInNameEndpoint);
    const passphrase = 'passwordpassword';
    const joining = { nameToken, passphrase, ageBand: '16-17', understoodSecrecy: true } as const;
    const joined = await refusalOf(app.visitor().call(joinAsMenteeEndpoint, { body: joining }));
    expect([joined.code, joined.status]).toEqual(['weakPassphrase', 422]);
    const { signInName, recoveryCode } = await joinMentee(app);
    const body = { signInName, recoveryCode, newPassphrase: passphrase };
    expect((await refusalOf(app.visitor().call(recoverAccountEndpoint, { body }))).code).toBe(
      'weakPassphrase',
    );
    const again = { ...body, newPassphrase: FRESH };
    await app.visitor().call(recoverAccountEndpoint, { body: again });
  });

  test('S15: a passphrase that is hard to estimate is answered within a second', async () => {
    const hard = ['4@8({[<69!|17$52%+0', 'p4$$w0rd1!', 'ab1', '1.1.2010 '].map((part) =>
      part.repeat(60).slice(0, 128),
    );
    await faultAt(joinAsMentorEndpoint, () => FRESH);
    for (const passphrase of hard) expect(await leastMs(passphrase)).toBeLessThan(1_000);
  });
});

describe('while signed in', () => {
  test('S15: a change of the passphrase ends every other session', async () => {
    const { client, signInName, passphrase } = await joinMentee(app);
    const other = await signInAs(app, signInName);
    const line = await app.connect(other.client);
    await client.call(changePassphraseEndpoint, { body: { passphrase, newPassphrase: FRESH } });
    await line.closed;
    expect((await refusalOf(other.client.call(getMeEndpoint))).code).toBe('sessionEnded');
    await client.call(getMeEndpoint);
    const signIn = (typed: string) =>
      app.visitor().call(signInEndpoint, { body: { signInName, passphrase: typed } });
    expect((await refusalOf(signIn(passphrase))).code).toBe('badCredentials');
    await signIn(FRESH);
  });

  test('S15: a new recovery code replaces the old one', async () => {
    const { client, signInName, passphrase, recoveryCode: old } = await joinMentee(app);
    const { recoveryCode } = await client.call(renewRecoveryCodeEndpoint, { body: { passphrase } });
    const recover = (code: string) => {
      const body = { signInName, recoveryCode: code, newPassphrase: FRESH };
      return app.visitor().call(recoverAccountEndpoint, { body });
    };
    expect((await refusalOf(recover(old))).code).toBe('badRecoveryCode');
    await recover(recoveryCode);
  });

  test('S15: passphrase and recovery code are changed only with the current passphrase', async () => {
    const { client, passphrase } = await joinMentee(app);
    const change = (body: { passphrase: string; newPassphrase: string }) =>
      refusalOf(client.call(changePassphraseEndpoint, { body }));
    expect((await change({ passphrase: WRONG, newPassphrase: FRESH })).code).toBe('wrongPassphrase');
    expect((await change({ passphrase, newPassphrase: 'passwordpassword' })).code).toBe('weakPassphrase');
    const renewal = client.call(renewRecoveryCodeEndpoint, { body: { passphrase: WRONG } });
    expect((await refusalOf(renewal)).code).toBe('wrongPassphrase');
    await client.call(getMeEndpoint);
  });
});
