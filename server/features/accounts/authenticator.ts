import type { Actor } from '../../../shared/contracts/actor.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Authenticator } from '../../platform/http/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import { isSessionOver, isStaff } from './session.policy.ts';

/** A second act within this time is not written. */
const NOTE_EVERY_MS = 15_000;

/** Authenticates access tokens; each costs one read of the session by id. */
export function createAuthenticator({
  clock,
  sessions,
  tokens,
}: Pick<AccountsDeps, 'clock' | 'sessions' | 'tokens'>): Authenticator {
  async function isSessionLive({ sessionId }: Actor): Promise<boolean> {
    const session = await sessions.find(sessionId);
    return session !== null && !isSessionOver(session, clock.now());
  }

  return {
    isSessionLive,
    async authenticate(accessToken) {
      const authenticated = tokens.verify(accessToken);
      if (!(await isSessionLive(authenticated.actor))) throw new AppError('sessionEnded');
      return authenticated;
    },
    async noteAct({ role, sessionId }) {
      if (!isStaff(role)) return;
      const at = clock.now();
      await sessions.noteAct({ sessionId, at, since: new Date(at.getTime() - NOTE_EVERY_MS) });
    },
  };
}
