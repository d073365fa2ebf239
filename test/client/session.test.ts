import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { refreshSessionEndpoint, signInEndpoint, signOutEndpoint } from '../../shared/contracts/accounts.ts';
import { LONG_MS, openTab, refused, renewed, sessionOf } from './tab.ts';

/** The client's modules as a page that has just been loaded has them. */
async function loadPage() {
  vi.resetModules();
  const { queryClient } = await import('../../client/app/queryClient.ts');
  const session = await import('../../client/platform/session/session.ts');
  const { sessionStore } = await import('../../client/platform/session/sessionStore.ts');
  const { renewAccessToken } = await import('../../client/platform/api/call.ts');
  const { watchIdle } = await import('../../client/platform/session/useIdleSignOut.ts');
  return { queryClient, sessionStore, renewAccessToken, watchIdle, ...session };
}

let tab: ReturnType<typeof openTab>;
let page: Awaited<ReturnType<typeof loadPage>>;
beforeEach(async () => {
  vi.useFakeTimers();
  tab = openTab();
  // The vault has a shelf of its own where there is a browser.
  vi.doMock('../../client/platform/storage/itemStore.ts', () => ({ deleteAllItems: async () => undefined }));
  page = await loadPage();
  page.sessionStore.set({ status: 'signedIn', session: sessionOf('first-person') });
});
afterEach(() => {
  vi.doUnmock('../../client/platform/storage/itemStore.ts');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const paths = () => tab.asked.map(({ path }) => path);
const status = () => page.sessionStore.get().status;

describe('signing out', () => {
  test('ends the session here at once, however slow the network is', async () => {
    tab.answers.push(new Promise(() => undefined));
    await page.signOutHere();
    expect(page.sessionStore.get()).toEqual({ status: 'signedOut', left: true });
    expect(paths()).toEqual([signOutEndpoint.path]);
  });

  test('R37: an erased account is left on a page of its own, with nothing stored in the browser', async () => {
    for (const key of ['notes.own', 'notes.key', 'notes.seen']) tab.stored.set(key, '1');
    const states: string[] = [];
    tab.answers.push(Response.json({ done: true }));
    await page.leaveForGood(
      async () => page.handleSessionEnded(),
      () => void states.push(status()),
    );
    // The server ended the session before it answered; the page stayed until it was left.
    expect(states).toEqual(['signedIn']);
    expect(page.sessionStore.get()).toEqual({ status: 'signedOut', left: true });
    expect(paths()).toEqual([signOutEndpoint.path]);
    expect([...tab.stored.keys()]).toEqual([]);
  });

  test('R37: an account that was not erased stays signed in', async () => {
    const failing = page.leaveForGood(
      () => Promise.reject(new Error('wrong passphrase')),
      () => undefined,
    );
    await expect(failing).rejects.toThrow('wrong passphrase');
    expect(status()).toBe('signedIn');
    page.handleSessionEnded();
    expect(status()).toBe('signedOut');
  });

  test('is not undone by a token renewal that was running', async () => {
    let answer: (response: Response) => void = () => undefined;
    tab.answers.push(new Promise((resolve) => (answer = resolve)), Response.json({ done: true }));
    const renewal = page.renewAccessToken();
    await page.signOutHere();
    answer(renewed(sessionOf('first-person')));
    expect(await renewal).toBe(false);
    expect(status()).toBe('signedOut');
  });

  test('reaches the server before the next sign-in', async () => {
    let answer: (response: Response) => void = () => undefined;
    tab.answers.push(new Promise((resolve) => (answer = resolve)), renewed(sessionOf('second-person')));
    await page.signOutHere();
    const entered = page.signInWithPassphrase({
      signInName: 'second-person',
      passphrase: 'x',
      ownDevice: false,
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(paths()).toEqual([signOutEndpoint.path]);
    answer(Response.json({ done: true }));
    await entered;
    expect(paths()).toEqual([signOutEndpoint.path, signInEndpoint.path]);
  });

  test('R49: ends the session in other tabs too, and clears what they had loaded', async () => {
    page.followSignOutOfOtherTabs();
    page.queryClient.setQueryData(['conversations'], ['of the first person']);
    tab.happens('storage', { key: 'notes.leaving', newValue: '1' });
    expect(page.sessionStore.get()).toEqual({ status: 'signedOut', left: true });
    expect(page.queryClient.getQueryData(['conversations'])).toBeUndefined();
  });

  test('S13: a late refresh answer does not replace the session of a later sign-in', async () => {
    let answer: (response: Response) => void = () => undefined;
    tab.answers.push(new Promise((resolve) => (answer = resolve)), renewed(sessionOf('second-person')));
    const renewal = page.renewAccessToken();
    await page.signInWithPassphrase({ signInName: 'second-person', passphrase: 'x', ownDevice: false });
    answer(renewed(sessionOf('first-person')));
    expect(await renewal).toBe(true);
    const state = page.sessionStore.get();
    expect(state.status === 'signedIn' && state.session.me.signInName).toBe('second-person');
  });

  test('R49: a sign-in of another person in another tab clears this one', async () => {
    page.queryClient.setQueryData(['conversations'], ['of the first person']);
    const states: string[] = [];
    page.sessionStore.subscribe(() => states.push(status()));
    tab.answers.push(renewed(sessionOf('second-person')));
    await page.renewAccessToken();
    expect(states).toEqual(['signedOut', 'signedIn']);
    expect(page.queryClient.getQueryData(['conversations'])).toBeUndefined();
  });

  test('signing in and out works where all storage is blocked', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('blocked');
      },
    });
    tab.answers.push(renewed(sessionOf('second-person')), refused('unavailable', 503));
    await page.signInWithPassphrase({ signInName: 'second-person', passphrase: 'x', ownDevice: false });
    expect(status()).toBe('signedIn');
    await page.signOutHere();
    expect(status()).toBe('signedOut');
  });
});

describe('R47: fifteen minutes without input', () => {
  const IDLE_MS = 15 * 60_000;
  const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

  test('sign out when neither this tab nor another had input', async () => {
    page.watchIdle(IDLE_MS);
    await minutes(14);
    tab.stored.set('notes.act', String(Date.now()));
    await minutes(14);
    expect(status()).toBe('signedIn');
    await minutes(2);
    expect(status()).toBe('signedOut');
  });

  test('do not start while there is input: the token is renewed every few minutes, and only with input', async () => {
    page.watchIdle(IDLE_MS);
    await minutes(10);
    expect(tab.asked).toEqual([]);
    for (let minute = 0; minute < 20; minute++) {
      tab.answers[0] = renewed(sessionOf('first-person'));
      tab.happens('keydown');
      await minutes(1);
    }
    expect(new Set(paths())).toEqual(new Set([refreshSessionEndpoint.path]));
    expect(tab.asked.length).toBeGreaterThanOrEqual(6);
    expect(tab.asked.length).toBeLessThanOrEqual(8);
    const idle = tab.asked.map(({ body }) => z.object({ idleSeconds: z.number() }).parse(body).idleSeconds);
    expect(Math.max(...idle)).toBeLessThanOrEqual(60);
  });

  test('renew the token again when the renewal failed', async () => {
    page.watchIdle(IDLE_MS);
    tab.happens('keydown');
    await minutes(4);
    expect(tab.asked).toHaveLength(1);
    tab.answers.push(renewed(sessionOf('first-person')));
    await minutes(4);
    expect(tab.asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(LONG_MS * 5);
    expect(tab.asked).toHaveLength(2);
  });
});
