import { useSyncExternalStore } from 'react';
import {
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '../../../shared/contracts/accounts.ts';
import type { Me, Session } from '../../../shared/contracts/accounts.ts';
import { isPassing } from '../api/ApiError.ts';
import { call, renewAccessToken } from '../api/call.ts';
import { clearVault, isOwnDevice, rememberDevice } from '../storage/vault.ts';
import { leaving } from './leaving.ts';
import { sessionStore } from './sessionStore.ts';
import type { SessionState } from './sessionStore.ts';

/** The session as screens see it. */
export function useSession(): SessionState {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

/** The signed-in person; only for screens behind a shell that asked for one. */
export function useMe(): Me {
  const state = useSession();
  if (state.status !== 'signedIn') throw new Error('this screen needs a signed-in person');
  return state.session.me;
}

const RETRY_MS = 4_000;

/** Asks at the start whether this browser is signed in. Without an answer it stays `starting` and asks again. */
export async function restoreSession(): Promise<void> {
  try {
    if (leaving.isOpen()) {
      await call(signOutEndpoint);
      leaving.done();
      await endHere({ status: 'signedOut', left: true });
    } else await renewAccessToken();
  } catch (error) {
    if (!isPassing(error)) {
      sessionStore.set({ status: 'signedOut' });
      return;
    }
    setTimeout(() => void restoreSession(), RETRY_MS);
  }
}

/** Takes a session that joining or recovery gave. `ownDevice` is the answer to "is this device yours alone?". */
export function beginSession(session: Session, ownDevice: boolean): void {
  leaving.done();
  rememberDevice(ownDevice);
  sessionStore.set({ status: 'signedIn', session });
  // Renewing tells the server that the cookie may stay; without an answer now, the next renewal does.
  if (ownDevice) renewAccessToken().catch(() => undefined);
}

interface SignInInput {
  signInName: string;
  passphrase: string;
  oneTimeCode?: string;
  ownDevice: boolean;
}

/** Signs in; a member of staff who left out the code is answered `secondFactorNeeded`. */
export async function enter({ ownDevice, ...body }: SignInInput): Promise<Session> {
  await farewell;
  const session = await call(signInEndpoint, { body });
  beginSession(session, ownDevice);
  return session;
}

/** On a shared device what is stored goes with the session. */
async function endHere(state: { status: 'signedOut'; left?: true }): Promise<void> {
  sessionStore.set(state);
  if (!isOwnDevice()) await clearVault();
}

/** The sign-out that is on its way: a cookie that comes after it shall not go with it. */
let farewell: Promise<void> = Promise.resolve();

/** Signs out here, at once; the server is told as soon as it can be. */
export async function leave(): Promise<void> {
  leaving.begin();
  farewell = call(signOutEndpoint).then(leaving.done, () => {
    // Told at the next start.
  });
  await endHere({ status: 'signedOut', left: true });
}

let isLeavingEverywhere = false;

/** Ends every session of this account, this one too. Throws `ApiError` when it could not be done. */
export async function leaveEverywhere(): Promise<void> {
  isLeavingEverywhere = true;
  try {
    await call(signOutEverywhereEndpoint);
  } finally {
    isLeavingEverywhere = false;
  }
  // The other tabs hear of it.
  leaving.begin();
  leaving.done();
  await endHere({ status: 'signedOut', left: true });
}

/** A sign-out or quick exit in one tab ends the others. */
export function followOtherTabs(): void {
  leaving.onBegunElsewhere(() => {
    if (sessionStore.get().status === 'signedIn') void endHere({ status: 'signedOut', left: true });
  });
}

/** The server ended this session: whoever signs in again goes on where they were, unless it was their own wish. */
export function sessionWasEnded(): void {
  const left = isLeavingEverywhere || leaving.isOpen();
  void endHere({ status: 'signedOut', ...(left && { left }) });
}
