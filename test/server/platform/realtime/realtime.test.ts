import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEAM_ROLES } from '../../../../shared/contracts/actor.ts';
import { refusalOf } from '../../../support/apiClient.ts';
import { startPlatform } from '../../../support/startPlatform.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';
import { connectSocket } from '../../../support/testSocket.ts';
import { boom, desk, enter, modules, news, person, say } from './probe.ts';

let app: TestPlatform;
beforeAll(async () => {
  app = await startPlatform(modules);
});
afterAll(() => app.stop());

describe('connecting', () => {
  test('needs a valid token', async () => {
    expect(await refusalOf(connectSocket(app.origin, 'nonsense'))).toMatchObject({ code: 'notSignedIn' });
    const late = app.platform.tokens.sign(person('late')).token;
    app.clock.advance({ minutes: 11 });
    expect(await refusalOf(connectSocket(app.origin, late))).toMatchObject({ code: 'notSignedIn' });
    app.clock.advance({ minutes: -11 });
    app.endSession('session-over');
    expect(await refusalOf(app.connect(person('over')))).toMatchObject({ code: 'sessionEnded' });
  });

  test.each([
    [{ transports: ['polling'] }],
    [{ transports: ['websocket'], extraHeaders: { origin: 'https://elsewhere.example' } }],
  ])('refuses %j', async (options) => {
    const token = app.platform.tokens.sign(person('x')).token;
    const socket = io(app.origin, { ...options, reconnection: false, forceNew: true, auth: { token } });
    await new Promise((resolve) => socket.once('connect_error', resolve));
    expect(socket.connected).toBe(false);
    socket.disconnect();
  });

  test('is limited to fifty connections of one person', async () => {
    const lines = await Promise.all(Array.from({ length: 50 }, () => app.connect(person('hoarder'))));
    expect(await refusalOf(app.connect(person('hoarder')))).toMatchObject({ code: 'tooMany' });
    (await app.connect(person('neighbour'))).close();
    for (const line of lines) line.close();
    await expect
      .poll(() => app.connect(person('hoarder')).then((line) => line.close(), String))
      .toBe(undefined);
  });
});

describe('events', () => {
  test('are parsed, answered, and their answers parsed', async () => {
    const socket = await app.connect(person('a'));
    expect(await socket.emit(say, { words: 'hello' })).toEqual({ heard: 'hello' });
    const wrong = await socket.emitRaw(say.name, { words: 1, more: true });
    expect(wrong).toMatchObject({
      ok: false,
      error: { code: 'badRequest', fields: { more: 'not expected here' } },
    });
    const breach = await socket.emitRaw(say.name, { words: 'x'.repeat(60) });
    expect(breach).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(app.logs.join('')).not.toContain('xxxxxxxx');
    socket.close();
  });

  test('are open to their roles only', async () => {
    const [mentee, moderator] = [await app.connect(person('a')), await app.connect(person('m', 'moderator'))];
    expect(await refusalOf(mentee.emit(desk, {}))).toMatchObject({ code: 'notAllowed' });
    expect(await moderator.emit(desk, {})).toEqual({});
    mentee.close();
    moderator.close();
  });

  test.each(['now', 'later'] as const)('that throw %s are answered and logged without words', async (how) => {
    const socket = await app.connect(person('a'));
    expect(await refusalOf(socket.emit(boom, { how }))).toMatchObject({ code: 'internal' });
    expect(await socket.emit(say, { words: 'alive' })).toEqual({ heard: 'alive' });
    socket.close();
  });

  test('without a handler, with too much data, or without an acknowledgement do no harm', async () => {
    const socket = await app.connect(person('a'));
    expect(await socket.emitRaw('probe:unknown', {})).toMatchObject({
      ok: false,
      error: { code: 'badRequest' },
    });
    expect(await socket.emitRaw(say.name, { words: 'hi' }, 'more')).toMatchObject({ ok: false });
    expect(await socket.emitRaw(say.name)).toMatchObject({ ok: false });
    const unheard = io(app.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { token: app.platform.tokens.sign(person('b')).token },
    });
    unheard.emit(say.name, { words: 'no ack' });
    unheard.emit(boom.name, { how: 'now' });
    unheard.emit(say.name, { words: 'x'.repeat(80_000) });
    await new Promise((resolve) => unheard.once('disconnect', resolve));
    expect(await socket.emit(say, { words: 'alive' })).toEqual({ heard: 'alive' });
    socket.close();
  });

  test('are limited for each connection', async () => {
    const socket = await app.connect(person('flood'));
    const acks = await Promise.all(
      Array.from({ length: 100 }, () => socket.emitRaw(say.name, { words: 'again' })),
    );
    const refused = acks.filter((ack) => JSON.stringify(ack).includes('tooMany'));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(60);
    socket.close();
  });
});

describe('pushes', () => {
  test('reach the account or the staff, and no other connection', async () => {
    const [a, phone, b, moderator] = [
      await app.connect(person('a')),
      await app.connect({ ...person('a'), sessionId: 'session-phone' }),
      await app.connect(person('b')),
      await app.connect(person('m', 'moderator')),
    ];
    await b.emit(enter, { room: 'room-1' });
    const { realtime } = app.platform;
    realtime.toAccount('account-a', news, { words: 'to a' });
    realtime.toStaff(news, { words: 'to staff' }, TEAM_ROLES);
    realtime.toStaff(news, { words: 'to leads' }, ['safeguardingLead']);
    for (const account of ['account-a', 'account-b', 'account-m']) {
      realtime.toAccount(account, news, { words: 'last' });
    }
    const heard = async (socket: typeof a) => {
      const words: string[] = [];
      do words.push((await socket.next(news)).words);
      while (words.at(-1) !== 'last');
      return words;
    };
    expect(await heard(a)).toEqual(['to a', 'last']);
    expect(await heard(phone)).toEqual(['to a', 'last']);
    expect(await heard(b)).toEqual(['last']);
    expect(await heard(moderator)).toEqual(['to staff', 'last']);
    expect(realtime.roomsHere()).toContain('room-1');
    for (const socket of [a, phone, b, moderator]) socket.close();
    await expect.poll(() => realtime.roomsHere()).not.toContain('room-1');
  });

  test('that break their contract are not sent', async () => {
    const socket = await app.connect(person('a'));
    app.platform.realtime.toAccount('account-a', news, { words: 'planted and much too long to be sent' });
    app.platform.realtime.toAccount('account-a', news, { words: 'right' });
    expect(await socket.next(news)).toEqual({ words: 'right' });
    expect(app.logs.join('')).toContain('push violated its contract');
    expect(app.logs.join('')).not.toContain('planted and much');
    socket.close();
  });
});
