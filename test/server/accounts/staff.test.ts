import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import {
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEverywhereEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { listApplicationsEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { hireStaff } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let rook: StaffMember;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

/** A code's half minute. */
const STEP_MS = 30_000;
/** At the beginning of a half minute, so that no other begins between two lines. */
const hire = async () => {
  app.clock.set(new Date(Math.ceil(app.clock.now().getTime() / STEP_MS) * STEP_MS));
  rook = await hireStaff(app, { role: 'coordinator', deskName: 'Rook' });
};
const attempt = (oneTimeCode?: string) => {
  const { signInName, passphrase } = rook;
  return app
    .visitor()
    .call(signInEndpoint, { body: { signInName, passphrase, ...(oneTimeCode && { oneTimeCode }) } });
};
/** Any signed-in thing a person does that is not only looking. */
const act = ({ client }: StaffMember) => {
  const body = { to: 'interview', version: 1 } as const;
  return refusalOf(client.call(moveApplicationEndpoint, { params: { id: 'no-such-application' }, body }));
};

describe('R47: the second factor', () => {
  test('the one-time code is asked for only after a right passphrase', async () => {
    await hire();
    expect((await refusalOf(attempt())).code).toBe('secondFactorNeeded');
    const { signInName } = rook;
    const wrong = { signInName, passphrase: 'not the right words at all' };
    expect((await refusalOf(app.visitor().call(signInEndpoint, { body: wrong }))).code).toBe(
      'badCredentials',
    );
  });

  test('each code is accepted once, also from several requests at once', async () => {
    await hire();
    expect((await refusalOf(attempt(rook.oneTimeCode()))).code).toBe('badOneTimeCode');
    app.clock.advance({ seconds: 30 });
    const code = rook.oneTimeCode();
    const outcomes = await Promise.allSettled([attempt(code), attempt(code), attempt(code)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a code is accepted within half a minute of its time, and never one older than the last accepted', async () => {
    await hire();
    app.clock.advance({ minutes: 5 });
    const early = rook.oneTimeCode();
    app.clock.advance({ seconds: 30 });
    const now = rook.oneTimeCode();
    await attempt(now);
    expect((await refusalOf(attempt(early))).code).toBe('badOneTimeCode');
    app.clock.advance({ minutes: 2 });
    const stale = rook.oneTimeCode();
    app.clock.advance({ seconds: 60 });
    expect((await refusalOf(attempt(stale))).code).toBe('badOneTimeCode');
    const late = rook.oneTimeCode();
    app.clock.advance({ seconds: 30 });
    await attempt(late);
  });

  test('the secret of the second factor is stored only sealed', async () => {
    const signInName = await app.features.accounts.freeSignInName();
    const passphrase = 'seven quiet herons by the mill';
    const { accountId, otpauthUri } = await app.features.accounts.createStaff({
      ...{ role: 'moderator', deskName: 'Wick', approvedAgeBands: AGE_BANDS, signInName, passphrase },
    });
    const secret = new URL(otpauthUri).searchParams.get('secret') ?? '';
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const dump = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join('\n');
    expect(dump).toContain(accountId);
    expect(dump).not.toContain(secret);
  });

  test('one-time codes are printed for demonstration accounts only', async () => {
    await hire();
    await expect(app.features.accounts.oneTimeCodeOf(rook.signInName)).rejects.toMatchObject({
      code: 'notAllowed',
    });
    const signInName = await app.features.accounts.freeSignInName();
    const passphrase = 'seven quiet herons by the mill';
    await app.features.accounts.createStaff({
      ...{
        role: 'moderator',
        deskName: 'Demo',
        approvedAgeBands: AGE_BANDS,
        signInName,
        passphrase,
        demo: true,
      },
    });
    const oneTimeCode = await app.features.accounts.oneTimeCodeOf(signInName);
    const session = await app
      .visitor()
      .call(signInEndpoint, { body: { signInName, passphrase, oneTimeCode } });
    expect(session.me).toMatchObject({ role: 'moderator', persona: { alias: 'Demo' } });
  });
});

test('S9: a staff account without a second factor is refused at sign-in', async () => {
  const { signInName, passphrase, accountId } = await hireStaff(app, { role: 'moderator', deskName: 'Wick' });
  const accounts = mongoose.connection.collection<{ _id: string }>('accounts');
  await accounts.updateOne({ _id: accountId }, { $set: { secondFactor: null } });
  const code = async (body: object) =>
    (await refusalOf(app.visitor().call(signInEndpoint, { body: { signInName, passphrase, ...body } }))).code;
  expect(await code({})).toBe('secondFactorNeeded');
  expect(await code({ oneTimeCode: '123456' })).toBe('badOneTimeCode');
  expect(app.logs.join('\n')).toContain('staff account without second factor refused');
});

describe('R47: fifteen idle minutes', () => {
  test('the session ends after fifteen idle minutes, whatever the device renews or reads', async () => {
    await hire();
    for (let times = 0; times < 2; times++) {
      app.clock.advance({ minutes: 7 });
      rook.client.useToken((await rook.client.call(refreshSessionEndpoint)).accessToken);
      await rook.client.call(listApplicationsEndpoint);
    }
    app.clock.advance({ minutes: 1, seconds: 1 });
    expect((await refusalOf(rook.client.call(getMeEndpoint))).code).toBe('sessionEnded');
    expect((await refusalOf(rook.client.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
  });

  test('a request that changes something restarts the idle time', async () => {
    await hire();
    for (let times = 0; times < 3; times++) {
      app.clock.advance({ minutes: 9 });
      rook.client.useToken((await rook.client.call(refreshSessionEndpoint)).accessToken);
      expect((await act(rook)).code).toBe('notFound');
    }
    await rook.client.call(getMeEndpoint);
  });

  test('the socket is closed after fifteen idle minutes', async () => {
    await hire();
    const line = await app.connect(rook.client);
    app.clock.advance({ minutes: 16 });
    await line.closed;
  });

  test('a staff session ends after twelve hours of activity', async () => {
    await hire();
    for (let minutes = 0; minutes < 12 * 60; minutes += 9) {
      app.clock.advance({ minutes: 9 });
      const refreshed = await refresh(rook);
      if (!refreshed) {
        expect(minutes).toBeGreaterThanOrEqual(12 * 60 - 9);
        return;
      }
      await act(rook);
    }
    expect((await refusalOf(rook.client.call(getMeEndpoint))).code).toBe('sessionEnded');
  });
});

async function refresh({ client }: StaffMember): Promise<boolean> {
  try {
    client.useToken((await client.call(refreshSessionEndpoint)).accessToken);
    return true;
  } catch {
    return false;
  }
}

describe('staff sign-out everywhere', () => {
  test('signing out everywhere closes the sockets of staff', async () => {
    await hire();
    const line = await app.connect(rook.client);
    await rook.client.call(signOutEverywhereEndpoint);
    await line.closed;
  });
});
