import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { RATES } from '../../../shared/contracts/limits.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(
  async () => void (app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1', KITH_PROXIES: '1' } })),
);
afterAll(() => app.stop());

async function statusOf(signInName: string, address: string): Promise<number> {
  const answer = await app.visitor().send({
    method: 'POST',
    path: signInEndpoint.path,
    body: { signInName, passphrase: 'not the right words at all' },
    headers: { 'x-forwarded-for': address },
  });
  return answer.status;
}

describe('R48: limits on signing in', () => {
  test('sign-ins are limited per name, from any address', async () => {
    for (let i = 0; i < RATES.signInByName.points; i++)
      expect(await statusOf('quiet-lamp-2345', `10.0.0.${i}`)).toBe(401);
    expect(await statusOf('quiet-lamp-2345', '10.0.1.1')).toBe(429);
    expect(await statusOf('other-lamp-2345', '10.0.1.1')).toBe(401);
  });

  test('sign-ins are limited per address, for any name, and the address is not logged', async () => {
    const names = Array.from({ length: RATES.signIn.points }, (_, index) => `lamp-number-${index}`);
    const statuses = await Promise.all(names.map((name) => statusOf(name, '10.0.2.2')));
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(await statusOf('another-lamp-9', '10.0.2.2')).toBe(429);
    expect(app.logs.join('\n')).not.toContain('10.0.2.2');
  });

  test('sign-ins are limited per IPv6 /64 network', async () => {
    const addresses = Array.from({ length: RATES.signIn.points }, (_, index) => `2001:db8:7:1::${index}:1`);
    const statuses = await Promise.all(addresses.map((one, index) => statusOf(`lamp-of-six-${index}`, one)));
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(await statusOf('yet-another-lamp', '2001:0db8:0007:0001:ffff::')).toBe(429);
    expect(await statusOf('yet-another-lamp', '2001:db8:7:2::1')).toBe(401);
    expect(await statusOf('yet-another-lamp', '::ffff:10.0.2.2')).toBe(429);
  });
});
