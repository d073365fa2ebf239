import { spawn } from 'node:child_process';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { listApplicationsEndpoint } from '../../../shared/contracts/screening.ts';
import { refusalOf } from '../../support/apiClient.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { PASSPHRASE } from '../../support/people.ts';
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

const created = z.strictObject({ signInName: z.string(), passphrase: z.string(), otpauthUri: z.string() });
/** Signs in with what `staff create` printed. */
function signInWith(visitor: ApiClient, printed: string) {
  const { otpauthUri, signInName, passphrase } = created.parse(JSON.parse(printed));
  const authenticator = URI.parse(otpauthUri);
  if (!('period' in authenticator)) throw new Error('this is no time-based authenticator');
  const oneTimeCode = authenticator.generate({ timestamp: app.clock.now().getTime() });
  return visitor.call(signInEndpoint, { body: { signInName, passphrase, oneTimeCode } });
}

const coded = z.strictObject({ signInName: z.string(), oneTimeCode: z.string() });

describe('R47: staff create', () => {
  test('makes somebody who signs in with both factors, and prints their secrets once', async () => {
    const run = await kith(['staff', 'create'], '{"role":"safeguardingLead","deskName":"Alder"}');
    expect(run).toMatchObject({ code: 0 });
    const { me } = await signInWith(app.visitor(), run.out);
    expect(me).toMatchObject({ role: 'safeguardingLead', persona: { alias: 'Alder' } });
  });

  test('makes the first member of staff as docs/deploy.md says, who can open the screening desk', async () => {
    const [, input = ''] =
      /echo '(\{.*\})' \|.* kith staff create/.exec(readFileSync('docs/deploy.md', 'utf8')) ?? [];
    const run = await kith(['staff', 'create'], input);
    expect(run).toMatchObject({ code: 0 });
    const visitor = app.visitor();
    visitor.useToken((await signInWith(visitor, run.out)).accessToken);
    expect((await visitor.call(listApplicationsEndpoint)).applications).toEqual([]);
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
