import type { AccountsDeps } from '../accounts.deps.ts';
import type { SessionRecord } from '../session.model.ts';
import { endHeldSessions } from './endHeldSessions.ts';

/**
 * Signs a browser out. Unknown tokens are no error.
 * @returns the sessions that it ended
 * @throws {AppError} tooMany, counted by address, without a session that goes on
 */
export function signOut(deps: AccountsDeps) {
  const endHeld = endHeldSessions(deps);
  return async (input: { refreshTokens: readonly string[]; visitor: string }): Promise<SessionRecord[]> => {
    const ended = await endHeld(input.refreshTokens);
    if (ended.length === 0) await deps.limiter.consume('unknownToken', input.visitor);
    return ended;
  };
}
