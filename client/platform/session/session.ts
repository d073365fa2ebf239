import { useSyncExternalStore } from 'react';
import {
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '../../../shared/contracts/accounts.ts';
import type { Me, Session } from '../../../shared/contracts/accounts.ts';
import { isStaff } from '../../../shared/contracts/actor.ts';
import { isTransient } from '../api/ApiError.ts';
import { call, renewAccessToken } from '../api/call.ts';
import { findLastPerson } from '../offline/lastVisit.ts';
import { endPushSubscription } from '../pushSubscription.ts';
import {
  clearEncryptedStore,
  dropEncryptionKey,
  isOwnDevice,
  rememberDevice,
} from '../storage/encryptedStore.ts';
import { unconfirmedSignOut } from './unconfirmedSignOut.ts';
import { sessionStore } from './sessionStore.ts';
import type { SessionState } from './sessionStore.ts';

/** The current session state. */
export function useSession(): SessionState {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

/**
 * The signed-in person, for screens behind a shell that requires sign-in.
 * @throws {Error} without a signed-in person
 */
export function useMe(): Me {
  const state = useSession();
  if (state.status !== 'signedIn') throw new Error('this screen needs a signed-in person');
  return state.session.me;
}

const RETRY_MS = 4_000;

/** Lets the person of the last visit in to what this device kept of it (H21). Without a token the server shows them nothing more. */
async function showLastVisit(): Promise<void> {
  if (unconfirmedSignOut.isPending()) return;
  const me = await findLastPerson();
  if (!me || sessionStore.get().status !== 'starting') return;
  const session: Session = { accessToken: '', expiresAt: new Date(0).toISOString(), me };
  sessionStore.set({ status: 'signedIn', session, fromDevice: true });
}

/** Restores the session at page load. While the server does not answer, this shows the last visit, if any, and retries. */
export async function restoreSession(): Promise<void> {
  try {
    if (unconfirmedSignOut.isPending()) {
      await call(signOutEndpoint);
      unconfirmedSignOut.confirm();
      await endSession({ status: 'signedOut', left: true });
    } else await renewAccessToken();
  } catch (error) {
    if (!isTransient(error)) {
      sessionStore.set({ status: 'signedOut' });
      return;
    }
    await showLastVisit();
    setTimeout(() => void restoreSession(), RETRY_MS);
  }
}

/**
 * Ends push in this browser, so that nothing of a participant shows on a device that another person uses next. Staff keep it: they are
 * paged while they are signed out.
 */
async function endPushOf({ role }: Me): Promise<void> {
  if (isStaff(role)) return;
  await endPushSubscription().catch(() => {
    // The browser refused. What a push shows names neither a person nor a subject.
  });
}

/** Makes a session the one of this tab. Push of a shared device ends. */
function showSession(session: Session, ownDevice: boolean): void {
  unconfirmedSignOut.confirm();
  rememberDevice(ownDevice);
  if (!ownDevice) void endPushOf(session.me);
  sessionStore.set({ status: 'signedIn', session });
}

/**
 * Makes `session` the current one, after joining or recovery.
 * @param ownDevice whether only this person uses the device
 */
export function beginSession(session: Session, ownDevice: boolean): void {
  showSession(session, ownDevice);
  // A renewal tells the server that the device is the person's own. If it fails, the next renewal does so.
  if (ownDevice) renewAccessToken().catch(() => undefined);
}

interface SignInInput {
  signInName: string;
  passphrase: string;
  oneTimeCode?: string;
  ownDevice: boolean;
}

/**
 * Signs in with name and passphrase, and for staff a one-time code.
 * @throws {ApiError} `badCredentials`, or `secondFactorNeeded` when a member of staff gave no code
 */
export async function signInWithPassphrase(body: SignInInput): Promise<Session> {
  await pendingSignOut;
  const session = await call(signInEndpoint, { body });
  showSession(session, body.ownDevice);
  return session;
}

/** Ends the session in this tab. On a shared device the encrypted store is cleared too, and after a chosen sign-out push ends. */
async function endSession(state: { status: 'signedOut'; left?: true }): Promise<void> {
  const before = sessionStore.get();
  sessionStore.set(state);
  if (!isOwnDevice()) await clearEncryptedStore();
  if (state.left && before.status === 'signedIn') await endPushOf(before.session.me);
}

/** The running sign-out request. A sign-in waits for it, because its answer would delete the new cookie. */
let pendingSignOut: Promise<void> = Promise.resolve();

/** Signs out of this browser at once, and tells the server; if that fails, the next page load does it. */
export async function signOutHere(): Promise<void> {
  unconfirmedSignOut.begin();
  pendingSignOut = call(signOutEndpoint).then(unconfirmedSignOut.confirm, () => {
    // `restoreSession` sends it again.
  });
  await endSession({ status: 'signedOut', left: true });
}

let isSigningOutEverywhere = false;

/**
 * Ends every session of this account, this one too.
 * @throws {ApiError} when the server did not confirm it
 */
export async function signOutOnAllDevices(): Promise<void> {
  isSigningOutEverywhere = true;
  try {
    await call(signOutEverywhereEndpoint);
  } finally {
    isSigningOutEverywhere = false;
  }
  notifyOtherTabs();
  await endSession({ status: 'signedOut', left: true });
}

/** Setting the mark ends the session in the other tabs. */
function notifyOtherTabs(): void {
  unconfirmedSignOut.begin();
  unconfirmedSignOut.confirm();
}

let isErasing = false;

/**
 * Ends the session with the account, and deletes what this browser stored of it.
 * @param erase asks the server to erase the account, which ends every session before it answers
 * @param leave called when it is erased, before the screens behind the sign-in are gone
 * @throws {ApiError} of `erase`
 */
export async function leaveForGood(erase: () => Promise<unknown>, leave: () => void): Promise<void> {
  isErasing = true;
  try {
    await erase();
  } finally {
    isErasing = false;
  }
  leave();
  rememberDevice(false);
  dropEncryptionKey('seen');
  notifyOtherTabs();
  await endSession({ status: 'signedOut', left: true });
  // The browser still holds a cookie of the session that was ended.
  await call(signOutEndpoint).catch(() => undefined);
}

/** Ends the session in this tab when another tab signs out or uses quick exit. */
export function followSignOutOfOtherTabs(): void {
  unconfirmedSignOut.onBeginInOtherTab(() => {
    if (sessionStore.get().status === 'signedIn') void endSession({ status: 'signedOut', left: true });
  });
}

/** Handles a session that the server ended. Without `left`, the next sign-in returns to the current screen. */
export function handleSessionEnded(): void {
  // `leaveForGood` ends it, on a page of its own.
  if (isErasing) return;
  const left = isSigningOutEverywhere || unconfirmedSignOut.isPending();
  void endSession({ status: 'signedOut', ...(left && { left }) });
}
