import { spawn } from 'node:child_process';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { listStaffEndpoint } from '../../../shared/contracts/staffAccounts.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff, PASSPHRASE, redeemLink } from '../../support/people.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

/** Runs the command line in a process of its own, on the stores of the app under test. */
async function kith(args: readonly string[], input = '', environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...serverArguments('server/cli/main.ts'), ...args], {
    env: { PATH: process.env['PATH'], ...app.environment, ...environment },
  });
  child.stdin.end(input);
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, err, code };
}

const created = z.strictObject({ link: z.string() });
/** Sets the account up by the link that `staff create` printed, and signs in. */
function signInWith(printed: string) {
  const { hash, pathname } = new URL(created.parse(JSON.parse(printed)).link);
  expect(pathname).toBe('/desk/link');
  return redeemLink(app, { linkToken: hash.slice(1) });
}

const listed = z.strictObject({
  id: z.string(),
  deskName: z.string(),
  role: z.string(),
  hasSecondFactor: z.boolean(),
  closedAt: z.string().nullable(),
});
const coded = z.strictObject({ signInName: z.string(), oneTimeCode: z.string() });

describe('R47: staff create', () => {
  test('S9: prints a link, at which the first admin sets up both factors, as docs/deploy.md says, and no third', async () => {
    const inputs = [
      ...readFileSync('docs/deploy.md', 'utf8').matchAll(/echo '(\{.*\})' \|.* kith staff create/g),
    ];
    expect(inputs).toHaveLength(2);
    for (const [, input = ''] of inputs) {
      const run = await kith(['staff', 'create'], input);
      expect(run).toMatchObject({ code: 0 });
      const { client, session } = await signInWith(run.out);
      expect(session.me).toMatchObject({ role: 'admin', hasSecondFactor: true });
      expect((await client.call(listStaffEndpoint)).requests).toEqual([]);
      expect(await refusalOf(client.call(listCasesEndpoint, { query: {} }))).toMatchObject({
        code: 'notAllowed',
      });
    }
    const third = await kith(['staff', 'create'], '{"deskName":"Third"}');
    expect(third).toMatchObject({ code: 2, out: '' });
  });

  test('staff list names the accounts, and staff disable closes one by its id', async () => {
    const member = await hireStaff(app, { role: 'moderator', deskName: 'Bramble' });
    const { out } = await kith(['staff', 'list']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => listed.parse(JSON.parse(line)));
    const found = lines.find(({ deskName }) => deskName === 'Bramble');
    expect(found).toMatchObject({ role: 'moderator', hasSecondFactor: true, closedAt: null });
    expect(await kith(['staff', 'disable', found?.id ?? ''])).toMatchObject({ code: 0 });
    expect(await refusalOf(member.client.call(getMeEndpoint))).toMatchObject({ code: 'sessionEnded' });
    expect(await kith(['staff', 'disable', 'nobody'])).toMatchObject({ code: 2, out: '' });
  });

  test('refuses what it does not know in one line that names the field, and makes nobody', async () => {
    const { code, out, err } = await kith(['staff', 'create'], '{"role":"mentor","deskName":"Alder"}');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('role');
  });
});

describe('staff code', () => {
  test('is that of a demo account at this instant of the shared clock', async () => {
    const signInName = 'demo-of-this-test';
    const person = { role: 'moderator', deskName: 'Rook', signInName, passphrase: PASSPHRASE } as const;
    await app.features.accounts.createStaff({ ...person, approvedAgeBands: AGE_BANDS, demo: true });
    app.clock.advance({ days: 3 });
    const { code, out } = await kith(['staff', 'code', signInName]);
    expect(code).toBe(0);
    const { oneTimeCode } = coded.parse(JSON.parse(out));
    const body = { signInName, passphrase: PASSPHRASE, oneTimeCode };
    expect((await app.visitor().call(signInEndpoint, { body })).me.role).toBe('moderator');
    expect((await refusalOf(app.visitor().call(signInEndpoint, { body }))).code).toBe('badOneTimeCode');
  });

  test('is not to be had of anybody else', async () => {
    const signInName = await app.features.accounts.freeSignInName();
    const person = { role: 'moderator', deskName: 'Wick', signInName, passphrase: PASSPHRASE } as const;
    await app.features.accounts.createStaff({ ...person, approvedAgeBands: AGE_BANDS });
    const { code, out } = await kith(['staff', 'code', signInName]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
