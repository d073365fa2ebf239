import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMeEndpoint } from '../../../../shared/contracts/ownAccount.ts';
import { joinMentee } from '../../../support/people.ts';
import { startTestApp } from '../../../support/startTestApp.ts';
import type { TestApp } from '../../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_PROXIES: '1' } });
});
afterAll(() => app.stop());

const MAX_REFUSED = 600;

/** Statuses of requests with this token, one from each of the addresses. */
async function ask(token: string, addresses: readonly string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const address of addresses) {
    const headers = { 'x-forwarded-for': address, authorization: `Bearer ${token}` };
    statuses.push((await app.visitor().send({ path: getMeEndpoint.path, headers })).status);
  }
  return statuses;
}

test('S2: requests without a valid token are limited by address, and shut out no one who has one', async () => {
  const statuses = await ask(
    'nonsense',
    Array.from({ length: MAX_REFUSED + 5 }, () => '10.3.0.1'),
  );
  expect(statuses.slice(0, MAX_REFUSED).every((status) => status === 401)).toBe(true);
  expect(statuses.slice(MAX_REFUSED)).toEqual([429, 429, 429, 429, 429]);
  const mentee = await joinMentee(app);
  expect(await ask(mentee.client.accessToken() ?? '', ['10.3.0.1'])).toEqual([200]);
  expect(await ask('nonsense', ['10.3.0.2'])).toEqual([401]);
});

test.each([
  ['IPv4', (port: number) => `10.3.0.3:${port}`, '10.3.0.3'],
  ['IPv6', (port: number) => `[2001:db8:3::1]:${port}`, '2001:db8:3::1'],
])(
  'an address of %s counts as one, whatever port is written behind it (trial ACC-06)',
  async (_kind, at, plain) => {
    await ask(
      'nonsense',
      Array.from({ length: MAX_REFUSED }, (_, index) => at(1_024 + index)),
    );
    expect(await ask('nonsense', [at(80), plain])).toEqual([429, 429]);
  },
);
