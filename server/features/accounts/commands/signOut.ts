import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** Ends the session of a refresh token and closes its sockets. An unknown token is no error. */
export function signOut({ clock, realtime, sessions }: AccountsDeps) {
  return async (refreshToken: string): Promise<void> => {
    const token = await sessions.findToken(sha256Hex(refreshToken));
    if (!token) return;
    await sessions.end({ sessionId: token.sessionId, at: clock.now() });
    realtime.disconnectSession(token.sessionId);
  };
}
