import { isStaff } from '../../../../shared/contracts/actor.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { findHeldSessions } from '../browserSessions.ts';
import type { HeldSession } from '../browserSessions.ts';
import { answerSession, issueRefreshToken } from '../session.answer.ts';
import type { StartedSession } from '../session.answer.ts';
import type { SessionRecord } from '../session.model.ts';
import { idleSecondsOf, isSessionOver } from '../session.policy.ts';

interface Renewal {
  /** Those that the browser holds, in any order: the newest session is renewed, older ones end. */
  refreshTokens: readonly string[];
  /** Rate-limit key of the address. */
  visitor: string;
  ownDevice: boolean;
  /** Seconds since keys or mouse were last used, where the page watches them. */
  idleSeconds: number | undefined;
}

/**
 * Renews a session by its refresh token, which is replaced. A used token stays good until one that replaced it is used, because the
 * answer may have been lost; after that it was copied, and its session ends (RFC 9700, section 4.14.2).
 * @throws {AppError} sessionEnded
 * @throws {AppError} tooMany, counted by session, and by address without one
 */
export function refreshSession(deps: AccountsDeps) {
  return async (renewal: Renewal): Promise<StartedSession> => {
    const [newest, ...older] = await findHeldSessions(deps, renewal.refreshTokens);
    if (!newest) {
      await deps.limiter.consume('unknownToken', renewal.visitor);
      throw new AppError('sessionEnded');
    }
    await deps.limiter.consume('refresh', newest.session._id);
    for (const { session } of older) await endSession(deps, session);
    const renewed = await rotate(deps, newest, renewal);
    if (!renewed) throw await endAsCopied(deps, newest.session);
    const account = await deps.accounts.find(newest.session.accountId);
    if (!account || account.closedAt) throw new AppError('sessionEnded');
    return answerSession(deps, { account, ...renewed });
  };
}

/** Marks the token as used and issues the next of its family, in one transaction; null when the token was copied. */
const rotate = (
  deps: AccountsDeps,
  { token, session: { _id: sessionId } }: HeldSession,
  { ownDevice: requestedOwnDevice, idleSeconds }: Renewal,
): Promise<{ record: SessionRecord; refreshToken: string } | null> =>
  inTransaction(async () => {
    const session = await deps.sessions.find(sessionId);
    const at = deps.clock.now();
    if (!session || isSessionOver(session, at)) throw new AppError('sessionEnded');
    const ownDevice = requestedOwnDevice && !isStaff(session.role);
    if (!(await deps.sessions.useToken({ token, ownDevice }))) return null;
    const idle = idleSecondsOf({ role: session.role, ownDevice }, idleSeconds);
    if (idle !== null) {
      const actedAt = new Date(at.getTime() - idle * 1000);
      await deps.sessions.noteAct({ sessionId, at: actedAt, since: actedAt });
    }
    const refreshToken = await issueRefreshToken(deps, { sessionId, generation: token.generation + 1 });
    return { record: { ...session, ownDevice }, refreshToken };
  });

/** Ends a session at once, in the store and on its sockets. */
async function endSession(
  { clock, realtime, sessions }: AccountsDeps,
  { _id }: SessionRecord,
): Promise<void> {
  await sessions.end({ sessionId: _id, at: clock.now() });
  realtime.disconnectSession(_id);
}

/** @returns the error to throw */
async function endAsCopied(deps: AccountsDeps, session: SessionRecord): Promise<AppError> {
  await endSession(deps, session);
  deps.log.warn(
    { account: deps.log.ref('account', session.accountId) },
    'replaced refresh token presented; session ended',
  );
  return new AppError('sessionEnded');
}
