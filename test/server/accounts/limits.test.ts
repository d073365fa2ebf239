import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  recoverAccountEndpoint,
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { RATES } from '../../../shared/contracts/limits.ts';
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

describe('R48, S8: wrong passphrases', () => {
  test('are refused after ten for one name from one address, and nowhere else', async () => {
    for (let times = 0; times < RATES.guessByPair.points; times++)
      expect(await guess('quiet-lamp-2345', '10.0.0.1')).toBe(401);
    expect(await guess('quiet-lamp-2345', '10.0.0.1')).toBe(429);
    expect(await guess('quiet-lamp-2345', '10.0.0.2')).toBe(401);
    expect(await guess('other-lamp-2345', '10.0.0.1')).toBe(401);
    expect(app.logs.join('\n')).not.toContain('10.0.0.1');
  });

  test('are counted when they are tried at the same instant', async () => {
    const tries = Array.from({ length: 30 }, () => guess('parallel-lamp-2345', '10.0.0.3'));
    const statuses = await Promise.all(tries);
    expect(statuses.filter((status) => status === 401)).toHaveLength(RATES.guessByPair.points);
  });

  test('alone are counted: one person may sign in as often as they like', async () => {
    const { signInName: name } = await joinMentee(app);
    for (let times = 0; times < 2 * RATES.guessByPair.points; times++)
      expect(await signIn({ name, from: '10.0.0.4' })).toBe(200);
  });

  test('of strangers do not keep the owner out, nor their recovery, from another address or a known device', async () => {
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

  test('for one name from everywhere delay the owner by two seconds, and a known device not at all', async () => {
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

  test('for names of nobody do not stop the sign-ins of a school behind the same address', async () => {
    const pupils = [await joinMentee(app), await joinMentee(app)];
    const names = Array.from({ length: RATES.guessByAddress.points }, (_, index) => `lamp-number-${index}`);
    const statuses = await Promise.all(names.map((name) => guess(name, '10.3.0.1')));
    expect(new Set(statuses)).toEqual(new Set([401]));
    for (const { signInName: name } of pupils) expect(await signIn({ name, from: '10.3.0.1' })).toBe(200);
  });

  test('hold for a whole network of IPv6, which one household has to itself', async () => {
    for (let host = 1; host <= RATES.guessByPair.points; host++)
      expect(await guess('lamp-of-six', `2001:db8:7:1::${host}:1`)).toBe(401);
    expect(await guess('lamp-of-six', '2001:0db8:0007:0001:ffff::')).toBe(429);
    expect(await guess('lamp-of-six', '2001:db8:7:2::1')).toBe(401);
  });

  test('for a member of staff are an error in the log and a figure for the operators, without the name', async () => {
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

  test('cannot be followed by a million one-time codes: ten in fifteen minutes for an account, from anywhere', async () => {
    const { signInName: name } = await hireStaff(app, { role: 'coordinator', deskName: 'Wick' });
    const statuses: number[] = [];
    for (let host = 0; host <= RATES.oneTimeCode.points; host++)
      statuses.push(await signIn({ name, from: addressOf(6, host), oneTimeCode: '000000' }));
    expect(statuses.filter((status) => status === 401)).toHaveLength(RATES.oneTimeCode.points);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('S8: renewals', () => {
  test('are counted by session: empty sign-outs from the same address stop no neighbour', async () => {
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
