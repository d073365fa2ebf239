import { EventEmitter } from 'node:events';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refreshSessionEndpoint } from '../../shared/contracts/accounts.ts';
import { inboxChangedPush } from '../../shared/contracts/conversations.ts';
import { serverGoodbyePush, sessionOverPush } from '../../shared/contracts/realtime.ts';
import { LONG_MS, openTab, refused, renewed, sessionOf } from './tab.ts';

const ADA = sessionOf('ada');

/** What socket.io-client shows of itself, with the server's part played by hand. */
class FakeSocket extends EventEmitter {
  connected = false;
  active = true;
  tries = 0;

  connect(): void {
    this.tries += 1;
    this.active = true;
  }
  disconnect(): void {
    this.connected = false;
    this.active = false;
  }
  pushes: (name: string, payload: unknown) => void = () => undefined;
  onAny(listener: (name: string, payload: unknown) => void): void {
    this.pushes = listener;
  }

  /** The server lets it in. */
  opens(): void {
    this.connected = true;
    this.emit('connect');
  }
  /** The server closes it: socket.io does not come back from that by itself. */
  isClosed(): void {
    this.connected = false;
    this.active = false;
    this.emit('disconnect', 'io server disconnect');
  }
}

let tab: ReturnType<typeof openTab>;
let line: FakeSocket;
let loads: number;
let loadable: boolean;

async function loadPage() {
  vi.resetModules();
  vi.doMock('socket.io-client', () => {
    loads += 1;
    if (!loadable) throw new Error('the chunk did not come');
    return { io: () => line };
  });
  const { liveSocket, keepTokenFresh } = await import('../../client/platform/socket/liveSocket.ts');
  const { sessionStore } = await import('../../client/platform/session/sessionStore.ts');
  sessionStore.set({ status: 'signedIn', session: ADA });
  const { invalidateOnPush } = await import('../../client/platform/socket/useInvalidateOnPush.ts');
  return { liveSocket, keepTokenFresh, invalidateOnPush, sessionStore };
}

/** An open line. */
async function opened() {
  const page = await loadPage();
  page.liveSocket.hold();
  await vi.waitFor(() => expect(line.listenerCount('connect')).toBe(1));
  line.opens();
  expect(page.liveSocket.getStatus()).toBe('live');
  return page;
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  tab = openTab();
  line = new FakeSocket();
  loads = 0;
  loadable = true;
});
afterEach(() => {
  vi.doUnmock('socket.io-client');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const renewals = () => tab.asked.filter(({ path }) => path === refreshSessionEndpoint.path).length;

describe('the socket', () => {
  test('reconnects with a new token after the server closed it', async () => {
    await opened();
    tab.answers.push(renewed(ADA));
    line.isClosed();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([renewals(), line.tries]).toEqual([1, 1]);
  });

  test('retries while no new token can be fetched', async () => {
    await opened();
    tab.answers.push(refused('unavailable', 503), refused('tooMany', 429), renewed(ADA));
    line.isClosed();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([renewals(), line.tries]).toEqual([3, 1]);
  });

  test('stays closed when the session has ended, or the last holder has released it', async () => {
    const { liveSocket } = await loadPage();
    const release = liveSocket.hold();
    await vi.waitFor(() => expect(line.listenerCount('connect')).toBe(1));
    line.opens();
    line.isClosed();
    release();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([renewals(), line.tries]).toEqual([0, 0]);
    expect(line.listenerCount(sessionOverPush.name)).toBe(1);
  });

  test('reconnects after a goodbye without a new token', async () => {
    await opened();
    line.emit(serverGoodbyePush.name, { reconnectInMs: 100 });
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([renewals(), line.tries]).toEqual([0, 1]);
  });

  test('opens after its code failed to load once', async () => {
    loadable = false;
    const { liveSocket } = await loadPage();
    liveSocket.hold();
    await vi.waitFor(() => expect(loads).toBe(1));
    loadable = true;
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await vi.waitFor(() => expect(line.listenerCount('connect')).toBe(1));
  });
});

describe('a loaded query', () => {
  test('is invalidated by a push, and by a reconnect', async () => {
    const { liveSocket, invalidateOnPush } = await loadPage();
    const cache = new QueryClient();
    const isOld = () => cache.getQueryState(['inbox'])?.isInvalidated;
    cache.setQueryData(['inbox'], []);
    const stop = invalidateOnPush(cache, { keys: [['inbox']], pushes: [inboxChangedPush] });
    liveSocket.hold();
    await vi.waitFor(() => expect(line.listenerCount('connect')).toBe(1));
    line.opens();
    await Promise.resolve();
    expect(isOld()).toBe(true);
    cache.setQueryData(['inbox'], []);
    expect(isOld()).toBe(false);
    line.pushes(inboxChangedPush.name, {});
    await Promise.resolve();
    expect(isOld()).toBe(true);
    cache.setQueryData(['inbox'], []);
    stop();
    line.pushes(inboxChangedPush.name, {});
    await Promise.resolve();
    expect(isOld()).toBe(false);
  });

  test('a push fetches a query once, however many components asked for that', async () => {
    const { invalidateOnPush } = await opened();
    const cache = new QueryClient();
    let fetches = 0;
    const queryFn = () => Promise.resolve((fetches += 1));
    const shown = new QueryObserver(cache, { queryKey: ['inbox'], queryFn, staleTime: Infinity });
    const hide = shown.subscribe(() => undefined);
    await vi.waitFor(() => expect(cache.getQueryData(['inbox'])).toBe(1));
    const inbox = { keys: [['inbox']], pushes: [inboxChangedPush] };
    const stops = [invalidateOnPush(cache, inbox), invalidateOnPush(cache, inbox)];
    line.pushes(inboxChangedPush.name, {});
    await vi.advanceTimersByTimeAsync(100);
    expect(fetches).toBe(2);
    for (const stop of [...stops, hide]) stop();
  });
});

describe('the access token', () => {
  test('is renewed before it expires, with retries until that succeeds', async () => {
    const { keepTokenFresh, sessionStore } = await loadPage();
    const stop = keepTokenFresh();
    const next = { ...ADA, accessToken: 'new', expiresAt: new Date(Date.now() + 60 * 60_000).toISOString() };
    tab.answers.push(refused('unavailable', 503), new TypeError('no network'), renewed(next));
    await vi.advanceTimersByTimeAsync(14 * 60_000 + LONG_MS);
    expect(renewals()).toBe(3);
    expect(sessionStore.get()).toMatchObject({ session: { accessToken: 'new' } });
    stop();
  });
});
