import { sha256Hex } from '../../platform/crypto/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { RefreshToken } from './refreshToken.model.ts';
import type { SessionRecord } from './session.model.ts';
import { isSessionOver } from './session.policy.ts';

/** A session that has not ended, found by one of its refresh tokens. */
export interface HeldSession {
  session: SessionRecord;
  token: RefreshToken;
}

/** More cookies than a browser comes to hold; the rest are ignored. */
const MAX_COOKIES = 8;

/** The running sessions of which a browser holds a refresh token, newest first. */
export async function findHeldSessions(
  { clock, sessions }: Pick<AccountsDeps, 'clock' | 'sessions'>,
  refreshTokens: readonly string[],
): Promise<HeldSession[]> {
  const hashes = refreshTokens.slice(0, MAX_COOKIES).map((token) => sha256Hex(token));
  if (hashes.length === 0) return [];
  const tokens = await sessions.findTokens(hashes);
  const found = await sessions.findMany(tokens.map(({ sessionId }) => sessionId));
  const now = clock.now();
  return found
    .filter((session) => !isSessionOver(session, now))
    .sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime())
    .flatMap((session) => {
      const token = tokens.find(({ sessionId }) => sessionId === session._id);
      return token ? [{ session, token }] : [];
    });
}
