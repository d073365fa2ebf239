import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshSessionEndpoint, signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { recoverAccountEndpoint } from '../../../shared/contracts/joining.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff, joinMentee } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const newPassphrase = 'nine lanterns along the towpath';

describe('recovery', () => {
  test('the code is accepted in any typing, and a new passphrase and code replace the old', async () => {
    const { signInName, passphrase, recoveryCode } = await joinMentee(app);
    const typed = recoveryCode.toLowerCase().replaceAll(' ', '-');
    const client = app.visitor();
    const recovered = await client.call(recoverAccountEndpoint, {
      body: { signInName, recoveryCode: typed, newPassphrase },
    });
    client.useToken(recovered.session.accessToken);
    expect((await client.call(getMeEndpoint)).signInName).toBe(signInName);
    expect(recovered.recoveryCode).not.toBe(recoveryCode);

    const old = { signInName, passphrase };
    expect((await refusalOf(app.visitor().call(signInEndpoint, { body: old }))).code).toBe('badCredentials');
    await app.visitor().call(signInEndpoint, { body: { signInName, passphrase: newPassphrase } });
  });

  test('a recovery ends every other session and its sockets', async () => {
    const { client, signInName, recoveryCode } = await joinMentee(app);
    const line = await app.connect(client);
    await app.visitor().call(recoverAccountEndpoint, { body: { signInName, recoveryCode, newPassphrase } });
    await line.closed;
    expect((await refusalOf(client.call(getMeEndpoint))).code).toBe('sessionEnded');
    expect((await refusalOf(client.call(refreshSessionEndpoint))).code).toBe('sessionEnded');
  });

  test('a sign-in with the old passphrase during a recovery is ended by it', async () => {
    for (let delayMs = 0; delayMs <= 90; delayMs += 10) {
      const { signInName, passphrase, recoveryCode } = await joinMentee(app);
      const client = app.visitor();
      const recovering = app
        .visitor()
        .call(recoverAccountEndpoint, { body: { signInName, recoveryCode, newPassphrase } });
      await sleep(delayMs);
      const [signedIn] = await Promise.allSettled([
        client.call(signInEndpoint, { body: { signInName, passphrase } }),
        recovering,
      ]);
      if (signedIn.status === 'rejected') continue;
      client.useToken(signedIn.value.accessToken);
      expect((await refusalOf(client.call(getMeEndpoint))).code).toBe('sessionEnded');
    }
  });

  test('a recovery during the closing of an account leaves no session', async () => {
    for (let delayMs = 0; delayMs <= 90; delayMs += 10) {
      const { session, signInName, recoveryCode } = await joinMentee(app);
      const { accountId } = app.platform.tokens.verify(session.accessToken).actor;
      const client = app.visitor();
      const recovering = client.call(recoverAccountEndpoint, {
        body: { signInName, recoveryCode, newPassphrase },
      });
      await sleep(delayMs);
      const [recovered] = await Promise.allSettled([
        recovering,
        app.features.accounts.closeAccount({ accountId, by: null }),
      ]);
      if (recovered.status === 'rejected') continue;
      client.useToken(recovered.value.session.accessToken);
      expect((await refusalOf(client.call(getMeEndpoint))).code).toBe('sessionEnded');
    }
  });

  test('a code is accepted once, also from several requests at once, and the new code works', async () => {
    const { signInName, recoveryCode } = await joinMentee(app);
    const body = { signInName, recoveryCode, newPassphrase };
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => app.visitor().call(recoverAccountEndpoint, { body })),
    );
    const done = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(done).toHaveLength(1);
    expect((await refusalOf(app.visitor().call(recoverAccountEndpoint, { body }))).code).toBe(
      'badRecoveryCode',
    );
    const next = { ...body, recoveryCode: done[0]?.recoveryCode ?? '' };
    await app.visitor().call(recoverAccountEndpoint, { body: next });
  });

  test('a wrong code and an unknown name get the same error', async () => {
    const { signInName } = await joinMentee(app);
    for (const name of [signInName, 'nobody-ever-2345']) {
      const body = { signInName: name, recoveryCode: 'AAAA BBBB CCCC DDDD', newPassphrase };
      expect((await refusalOf(app.visitor().call(recoverAccountEndpoint, { body }))).code).toBe(
        'badRecoveryCode',
      );
    }
  });

  test('staff cannot recover an account, which would bypass the second factor', async () => {
    const { signInName } = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
    const body = { signInName, recoveryCode: 'AAAA BBBB CCCC DDDD', newPassphrase };
    expect((await refusalOf(app.visitor().call(recoverAccountEndpoint, { body }))).code).toBe(
      'badRecoveryCode',
    );
  });
});
