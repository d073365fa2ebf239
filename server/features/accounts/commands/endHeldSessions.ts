import type { AccountsDeps } from '../accounts.deps.ts';
import { findHeldSessions } from '../browserSessions.ts';
import type { SessionRecord } from '../session.model.ts';

/**
 * Ends the sessions of which a browser holds a refresh token, with their claims on cases, and closes their sockets: it signs out, or another person signs in there.
 * @returns the sessions that it ended
 */
export function endHeldSessions(deps: AccountsDeps) {
  const { clock, desk, realtime, sessions } = deps;
  return async (refreshTokens: readonly string[]): Promise<SessionRecord[]> => {
    const held = await findHeldSessions(deps, refreshTokens);
    for (const { session } of held) {
      await sessions.end({ sessionId: session._id, at: clock.now() });
      realtime.disconnectSession(session._id);
      await desk.endClaimsOf({ sessionId: session._id });
    }
    return held.map(({ session }) => session);
  };
}
