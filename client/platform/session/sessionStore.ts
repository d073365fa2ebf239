import type { Session } from '../../../shared/contracts/accounts.ts';

/** `starting`: we do not know yet. Signed in: the token is in memory only. `left`: signed out by a wish of their own. */
export type SessionState =
  { status: 'starting' } | { status: 'signedOut'; left?: true } | { status: 'signedIn'; session: Session };

type Listener = () => void;

let state: SessionState = { status: 'starting' };
const listeners = new Set<Listener>();

export const sessionStore = {
  get: (): SessionState => state,
  set(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  },
  /** Calls back on every change; returns how to stop. */
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
