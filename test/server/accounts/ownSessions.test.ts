import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import {
  getMeEndpoint,
  endOwnSessionEndpoint,
  listOwnSessionsEndpoint,
} from '../../../shared/contracts/ownAccount.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { joinMentee, signInAs } from '../../support/people.ts';
import type { Someone } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const listOf = async ({ client }: Pick<Someone, 'client'>) =>
  (await client.call(listOwnSessionsEndpoint)).sessions;

describe('own sessions', () => {
  test('S14: an account’s sessions are listed to their owner, and ended ones are not', async () => {
    const mentee = await joinMentee(app);
    await joinMentee(app);
    app.clock.advance({ minutes: 5 });
    const { signInName, passphrase } = mentee;
    await app.visitor().call(signInEndpoint, { body: { signInName, passphrase } });
    const sessions = await listOf(mentee);
    expect(sessions.map(({ isThisOne, ownDevice }) => ({ isThisOne, ownDevice }))).toEqual([
      { isThisOne: false, ownDevice: false },
      { isThisOne: true, ownDevice: true },
    ]);
    const [shared, own] = sessions.map(({ startedAt }) => Date.parse(startedAt));
    expect((shared ?? 0) - (own ?? 0)).toBeGreaterThanOrEqual(5 * 60_000);
    app.clock.advance({ minutes: 31 });
    expect(await listOf(await signInAs(app, signInName))).toHaveLength(2);
  });

  test('S14: a person ends one other session and its sockets', async () => {
    const mentee = await joinMentee(app);
    const other = await signInAs(app, mentee.signInName);
    const line = await app.connect(other.client);
    const id = (await listOf(mentee)).find(({ isThisOne }) => !isThisOne)?.id ?? '';
    await mentee.client.call(endOwnSessionEndpoint, { params: { id } });
    await line.closed;
    expect((await refusalOf(other.client.call(getMeEndpoint))).code).toBe('sessionEnded');
    expect(await listOf(mentee)).toHaveLength(1);
    await mentee.client.call(endOwnSessionEndpoint, { params: { id } });
  });

  test('S14: another account’s session is not found', async () => {
    const [mentee, stranger] = [await joinMentee(app), await joinMentee(app)];
    const id = (await listOf(mentee))[0]?.id ?? '';
    const refused = await refusalOf(stranger.client.call(endOwnSessionEndpoint, { params: { id } }));
    expect(refused.code).toBe('notFound');
    await mentee.client.call(getMeEndpoint);
  });
});
