import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { recoverAccountEndpoint } from '../../../shared/contracts/joining.ts';
import { eraseAccountEndpoint, renewRecoveryCodeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { RATES } from '../../../shared/contracts/limits.ts';
import { refusalOf } from '../../support/apiClient.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { hireStaff, joinMentee, PASSPHRASE } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(
  async () => void (app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1', KITH_PROXIES: '1' } })),
);
afterAll(() => app.stop());

const WRONG = 'not the right words at all';

interface Try {
  name: string;
  from: string;
  passphrase?: string;
  client?: ApiClient;
  oneTimeCode?: string;
}

async function signIn({ name, from, passphrase = PASSPHRASE, client, oneTimeCode }: Try): Promise<number> {
  const answer = await (client ?? app.visitor()).send({
    method: 'POST',
    path: signInEndpoint.path,
    body: { signInName: name, passphrase, ...(oneTimeCode && { oneTimeCode }) },
    headers: { 'x-forwarded-for': from },
  });
  return answer.status;
}

const guess = (name: string, from: string) => signIn({ name, from, passphrase: WRONG });

async function millisecondsOf(work: () => Promise<number>): Promise<{ status: number; ms: number }> {
  const startedAt = performance.now();
  return { status: await work(), ms: performance.now() - startedAt };
}

const addressOf = (net: number, host: number) => `10.${net}.${Math.floor(host / 200)}.${(host % 200) + 1}`;

describe('R48: wrong secrets', () => {
  test('S8: wrong passphrases for one name from one address are refused after ten, and others are not', async () => {
    for (let times = 0; times < RATES.guessByPair.points; times++)
      expect(await guess('quiet-lamp-2345', '10.0.0.1')).toBe(401);
    expect(await guess('quiet-lamp-2345', '10.0.0.1')).toBe(429);
    expect(await guess('quiet-lamp-2345', '10.0.0.2')).toBe(401);
    expect(await guess('other-lamp-2345', '10.0.0.1')).toBe(401);
    expect(app.logs.join('\n')).not.toContain('10.0.0.1');
  });

  test('S8: simultaneous wrong passphrases are all counted', async () => {
    const tries = Array.from({ length: 30 }, () => guess('parallel-lamp-2345', '10.0.0.3'));
    const statuses = await Promise.all(tries);
    expect(statuses.filter((status) => status === 401)).toHaveLength(RATES.guessByPair.points);
  });

  test('S8: sign-ins with the right passphrase are not limited', async () => {
    const { signInName: name } = await joinMentee(app);
    for (let times = 0; times < 2 * RATES.guessByPair.points; times++)
      expect(await signIn({ name, from: '10.0.0.4' })).toBe(200);
  });

  test('S8: wrong passphrases of others refuse neither the owner from another address or a known device, nor a recovery', async () => {
    const { signInName: name, client, recoveryCode } = await joinMentee(app);
    for (let times = 0; times <= RATES.guessByPair.points; times++) await guess(name, '10.0.1.1');
    expect(await guess(name, '10.0.1.1')).toBe(429);
    expect(await signIn({ name, from: '10.0.1.2' })).toBe(200);
    expect(await signIn({ name, from: '10.0.1.1', client })).toBe(200);
    const recovered = await app.visitor().send({
      method: 'POST',
      path: recoverAccountEndpoint.path,
      body: { signInName: name, recoveryCode, newPassphrase: 'nine lanterns along the towpath' },
      headers: { 'x-forwarded-for': '10.0.1.1' },
    });
    expect(recovered.status).toBe(200);
  });

  test('S8: a name attacked from many addresses delays the owner by two seconds, and a known device by nothing', async () => {
    const { signInName: name, client } = await joinMentee(app);
    const points = RATES.guessByName.points;
    for (let host = 0; host <= points; host += 10)
      await Promise.all(Array.from({ length: 10 }, (_, more) => guess(name, addressOf(1, host + more))));
    const elsewhere = await millisecondsOf(() => signIn({ name, from: '10.2.0.1' }));
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.ms).toBeGreaterThan(1_900);
    const known = await millisecondsOf(() => signIn({ name, from: '10.2.0.1', client }));
    expect(known.status).toBe(200);
    expect(known.ms).toBeLessThan(1_900);
  }, 60_000);

  test('S8: forty wrong sign-ins to unknown names do not refuse others at the same address', async () => {
    const pupils = [await joinMentee(app), await joinMentee(app)];
    const names = Array.from({ length: RATES.guessByAddress.points }, (_, index) => `lamp-number-${index}`);
    const statuses = await Promise.all(names.map((name) => guess(name, '10.3.0.1')));
    expect(new Set(statuses)).toEqual(new Set([401]));
    for (const { signInName: name } of pupils) expect(await signIn({ name, from: '10.3.0.1' })).toBe(200);
  });

  test('S8: wrong passphrases are counted per IPv6 /64 network', async () => {
    for (let host = 1; host <= RATES.guessByPair.points; host++)
      expect(await guess('lamp-of-six', `2001:db8:7:1::${host}:1`)).toBe(401);
    expect(await guess('lamp-of-six', '2001:0db8:0007:0001:ffff::')).toBe(429);
    expect(await guess('lamp-of-six', '2001:db8:7:2::1')).toBe(401);
  });

  test('S8: an attack on a staff account is logged as an error once and counted, without the name', async () => {
    const rook = await hireStaff(app, { role: 'safeguardingLead', deskName: 'Rook' });
    for (let host = 0; host <= RATES.guessOfStaff.points + 5; host++)
      await guess(rook.signInName, addressOf(4, host));
    const errors = app.logs.filter((line) => line.includes('sign-in of staff under attack'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/"level":"error".*"account":"account:/);
    expect(app.logs.join('\n')).not.toContain(rook.signInName);
    const { body } = await app.platform.metrics.text();
    expect(body).toMatch(/kith_wrong_secrets_total\{secret="passphrase",of="staff"\} 1[0-9]/);
    app.clock.advance({ seconds: 30 });
    const oneTimeCode = rook.oneTimeCode();
    expect(await signIn({ name: rook.signInName, from: '10.5.0.1', oneTimeCode })).toBe(200);
  });

  test('S8: wrong one-time codes of an account are refused after ten, from any address', async () => {
    const { signInName: name } = await hireStaff(app, { role: 'coordinator', deskName: 'Wick' });
    const statuses: number[] = [];
    for (let host = 0; host <= RATES.oneTimeCode.points; host++)
      statuses.push(await signIn({ name, from: addressOf(6, host), oneTimeCode: '000000' }));
    expect(statuses.filter((status) => status === 401)).toHaveLength(RATES.oneTimeCode.points);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('renewals', () => {
  test('S8: renewals are limited by session, and empty sign-outs from the same address do not count', async () => {
    const { client } = await joinMentee(app);
    const headers = { 'x-forwarded-for': '10.7.0.1' };
    const signOut = () => app.visitor().send({ method: 'POST', path: signOutEndpoint.path, headers });
    for (let times = 0; times < RATES.unknownToken.points; times++)
      expect((await signOut()).status).toBe(200);
    expect((await signOut()).status).toBe(429);
    const renew = () => client.send({ method: 'POST', path: refreshSessionEndpoint.path, headers });
    for (let times = 0; times < RATES.refresh.points - 1; times++) expect((await renew()).status).toBe(200);
    await renew();
    expect((await renew()).status).toBe(429);
  });
});

test('S15: a signed-in person’s wrong passphrases are refused after ten', async () => {
  const { client, passphrase } = await joinMentee(app);
  const attempt = (typed: string) => client.call(renewRecoveryCodeEndpoint, { body: { passphrase: typed } });
  for (let times = 0; times < RATES.ownPassphrase.points; times++)
    expect((await refusalOf(attempt(WRONG))).code).toBe('wrongPassphrase');
  expect((await refusalOf(attempt(passphrase))).code).toBe('tooMany');
  const erasing = client.call(eraseAccountEndpoint, { body: { passphrase } });
  expect((await refusalOf(erasing)).code).toBe('tooMany');
});
