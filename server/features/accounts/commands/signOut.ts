import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** Ends the session that a refresh token belongs to, wherever it is open. Unknown tokens are as good as signed out. */
export function signOut({ clock, realtime, sessions }: AccountsDeps) {
  return async (refreshToken: string): Promise<void> => {
    const token = await sessions.findToken(sha256Hex(refreshToken));
    if (!token) return;
    await sessions.end({ sessionId: token.sessionId, at: clock.now() });
    realtime.disconnectSession(token.sessionId);
  };
}
