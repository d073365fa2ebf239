import { sha256Hex } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { answerSession, issueRefreshToken } from '../session.answer.ts';
import type { StartedSession } from '../session.answer.ts';
import type { SessionRecord } from '../session.model.ts';
import { isSessionOver, isStaff, isWithinGrace } from '../session.policy.ts';

/**
 * Renews a session by its refresh token, which is used up and replaced. A used token ends the session (RFC 9700, section 4.14), except
 * within the seconds of grace, which give an access token alone.
 * @throws {AppError} sessionEnded
 */
export function refreshSession(deps: AccountsDeps) {
  return async ({ refreshToken, idleSeconds }: Renewal): Promise<StartedSession> => {
    const hash = sha256Hex(refreshToken);
    const rotated = (await rotate(deps, { hash, idleSeconds })) ?? (await answerUsed(deps, hash));
    const account = await deps.accounts.find(rotated.session.accountId);
    if (!account || account.closedAt) throw new AppError('sessionEnded');
    return answerSession(deps, { account, ...rotated });
  };
}

interface Renewal {
  refreshToken: string;
  /** Staff: seconds since keys or mouse were last used; undefined for a renewal by timer, which does not count as an act. */
  idleSeconds: number | undefined;
}

interface Rotated {
  session: SessionRecord;
  refreshToken: string | null;
}

/** Null when the token was used before, or is unknown. */
const rotate = (
  deps: AccountsDeps,
  { hash, idleSeconds }: { hash: string; idleSeconds: number | undefined },
): Promise<Rotated | null> =>
  inTransaction(async () => {
    const at = deps.clock.now();
    const token = await deps.sessions.takeToken({ hash, at });
    if (!token) return null;
    const session = await findLive(deps, token.sessionId);
    const generation = token.generation + 1;
    await deps.sessions.setGeneration({ sessionId: session._id, generation });
    const idle = isStaff(session.role) ? idleSeconds : 0;
    if (idle !== undefined) {
      const actedAt = new Date(at.getTime() - idle * 1000);
      await deps.sessions.noteAct({ sessionId: session._id, at: actedAt, since: actedAt });
    }
    const refreshToken = await issueRefreshToken(deps, { _id: session._id, generation });
    return { session, refreshToken };
  });

/** Answers a token that was used before. */
async function answerUsed(deps: AccountsDeps, hash: string): Promise<Rotated> {
  const token = await deps.sessions.findToken(hash);
  if (!token?.usedAt) throw new AppError('sessionEnded');
  const session = await findLive(deps, token.sessionId);
  const { generation } = session;
  const now = deps.clock.now();
  if (isWithinGrace({ generation: token.generation, usedAt: token.usedAt }, { generation, now })) {
    return { session, refreshToken: null };
  }
  await deps.sessions.end({ sessionId: session._id, at: now });
  deps.realtime.disconnectSession(session._id);
  deps.log.warn(
    { account: deps.log.ref('account', session.accountId) },
    'used refresh token presented; session ended',
  );
  throw new AppError('sessionEnded');
}

async function findLive({ clock, sessions }: AccountsDeps, sessionId: string): Promise<SessionRecord> {
  const session = await sessions.find(sessionId);
  if (!session || isSessionOver(session, clock.now())) throw new AppError('sessionEnded');
  return session;
}
