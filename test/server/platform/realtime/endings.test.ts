import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authRenewEvent, serverGoodbyePush, sessionOverPush } from '../../../../shared/contracts/realtime.ts';
import { refusalOf } from '../../../support/apiClient.ts';
import { startPlatform } from '../../../support/startPlatform.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';
import { modules, person, say } from './probe.ts';

let app: TestPlatform;
beforeAll(async () => {
  app = await startPlatform(modules);
});
afterAll(() => app.stop());

describe('a connection ends', () => {
  test('when its token expires: events are refused at once, and it is closed within five seconds', async () => {
    const socket = await app.connect(person('expiring'));
    app.clock.advance({ minutes: 11 });
    expect(await refusalOf(socket.emit(say, { words: 'late' }))).toMatchObject({ code: 'notSignedIn' });
    const cutAfter = await Promise.race([socket.closed.then(() => 'cut'), sleep(5_000, 'open')]);
    expect(cutAfter).toBe('cut');
    app.clock.advance({ minutes: -11 });
  });

  test('later, once auth:renew has replaced its token', async () => {
    const socket = await app.connect(person('renewing'));
    app.clock.advance({ minutes: 9 });
    const { token, expiresAt } = app.platform.tokens.sign(person('renewing'));
    expect(await socket.emit(authRenewEvent, { accessToken: token })).toEqual({
      expiresAt: expiresAt.toISOString(),
    });
    app.clock.advance({ minutes: 9 });
    expect(await socket.emit(say, { words: 'on time' })).toEqual({ heard: 'on time' });
    const other = app.platform.tokens.sign(person('somebody-else')).token;
    expect(await refusalOf(socket.emit(authRenewEvent, { accessToken: other }))).toMatchObject({
      code: 'notAllowed',
    });
    socket.close();
    app.clock.advance({ minutes: -18 });
  });

  test('when the account or the session is over, and says so', async () => {
    const [one, two, three] = [
      await app.connect(person('a')),
      await app.connect({ ...person('a'), sessionId: 'session-two' }),
      await app.connect(person('b')),
    ];
    app.platform.realtime.disconnectSession('session-two');
    await two.next(sessionOverPush);
    await two.closed;
    expect(one.connected).toBe(true);
    app.platform.realtime.disconnectAccount('account-a');
    await one.closed;
    expect(three.connected).toBe(true);
    three.close();
  });

  test.each(['mentee', 'mentor', 'moderator'] as const)(
    'S3: for a %s within seconds of a revocation that was not pushed',
    async (role) => {
      const [ended, other] = [
        await app.connect(person(`off-${role}`, role)),
        await app.connect(person('on', role)),
      ];
      app.endSession(`session-off-${role}`);
      await ended.next(sessionOverPush);
      await ended.closed;
      expect(other.connected).toBe(true);
      other.close();
    },
  );

  test('S3: the sessions of all open connections are read in one query, not one each', async () => {
    const people = ['first', 'second', 'third', 'fourth'].map((name) => person(name));
    const lines = await Promise.all(people.map((actor) => app.connect(actor)));
    const queriesOfAll = () =>
      app.sessionQueries.filter((ids) => people.every(({ sessionId }) => ids.includes(sessionId)));
    await expect.poll(() => queriesOfAll().length).toBeGreaterThan(0);
    for (const line of lines) line.close();
  });

  test('with a goodbye when the server stops', async () => {
    const other = await startOther();
    const socket = await other.connect(person('a'));
    const stopped = other.stop();
    const { reconnectInMs } = await socket.next(serverGoodbyePush);
    expect(reconnectInMs).toBeGreaterThanOrEqual(0);
    expect(reconnectInMs).toBeLessThanOrEqual(5_000);
    await socket.closed;
    await stopped;
    app = await startPlatform(modules);
  });
});

/** A process has one connection to the store, so this app is stopped before another starts. */
async function startOther(): Promise<TestPlatform> {
  await app.stop();
  return startPlatform(modules);
}
