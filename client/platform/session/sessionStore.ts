import type { Session } from '../../../shared/contracts/accounts.ts';

/** `starting`: we do not know yet; `signedOut`; or signed in, with the token in memory only. */
export type SessionState =
  { status: 'starting' } | { status: 'signedOut' } | { status: 'signedIn'; session: Session };

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
