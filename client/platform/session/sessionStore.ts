import type { Session } from '../../../shared/contracts/accounts.ts';

/** `starting`: not known yet. `signedIn`: the access token is in memory only. `left`: the person chose to sign out. `fromDevice`: the server
 * has not answered yet, and the screens show what this device kept of the last visit. */
export type SessionState =
  | { status: 'starting' }
  | { status: 'signedOut'; left?: true }
  | { status: 'signedIn'; session: Session; fromDevice?: true };

type Listener = () => void;

let state: SessionState = { status: 'starting' };
const listeners = new Set<Listener>();

export const sessionStore = {
  get: (): SessionState => state,
  set(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  },
  /** Calls `listener` on every change. Returns the unsubscribe function. */
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
