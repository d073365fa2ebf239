import { isStaff } from '../../../shared/contracts/actor.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Authenticator } from '../../platform/http/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import { isSessionOver } from './session.policy.ts';

/** A second act within this time is not written. */
const NOTE_EVERY_MS = 15_000;

/** Authenticates access tokens; each costs one read of the session by id. */
export function createAuthenticator({
  clock,
  sessions,
  tokens,
}: Pick<AccountsDeps, 'clock' | 'sessions' | 'tokens'>): Authenticator {
  /** The ids of those sessions that have not ended. */
  async function findLiveSessions(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await sessions.findMany(sessionIds);
    const now = clock.now();
    return new Set(found.filter((session) => !isSessionOver(session, now)).map(({ _id }) => _id));
  }

  return {
    findLiveSessions,
    async authenticate(accessToken) {
      const authenticated = tokens.verify(accessToken);
      const { sessionId } = authenticated.actor;
      if (!(await findLiveSessions([sessionId])).has(sessionId)) throw new AppError('sessionEnded');
      return authenticated;
    },
    async noteAct({ role, sessionId }) {
      if (!isStaff(role)) return;
      const at = clock.now();
      await sessions.noteAct({ sessionId, at, since: new Date(at.getTime() - NOTE_EVERY_MS) });
    },
  };
}
