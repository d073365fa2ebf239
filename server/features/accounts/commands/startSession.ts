import { randomBytes } from 'node:crypto';
import { newId, sha256Hex } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { presentMe } from '../account.presenter.ts';
import type { Session as SessionAnswer } from '../../../../shared/contracts/accounts.ts';
import type { SessionRecord } from '../session.model.ts';

/** What a person who has just proved who they are goes away with. */
export interface StartedSession {
  session: SessionAnswer;
  /** For the cookie; null where the device already has the newest one. */
  refreshToken: string | null;
}

type StartDeps = Pick<AccountsDeps, 'clock' | 'screening' | 'sessions' | 'tokens'>;

/** Signs one device in. Joins the running transaction. */
export function startSession(deps: StartDeps) {
  return async (account: Account): Promise<StartedSession> => {
    const now = deps.clock.now();
    const session: SessionRecord = {
      _id: newId(),
      accountId: account._id,
      role: account.role,
      startedAt: now,
      lastActAt: now,
      endedAt: null,
      generation: 1,
    };
    const refreshToken = await inTransaction(async () => {
      await deps.sessions.insert(session);
      return issueRefreshToken(deps, session);
    });
    return answerSession(deps, { account, session, refreshToken });
  };
}

/** Makes the family's newest refresh token and stores its hash. */
export async function issueRefreshToken(
  { clock, sessions }: Pick<AccountsDeps, 'clock' | 'sessions'>,
  { _id: sessionId, generation }: Pick<SessionRecord, '_id' | 'generation'>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = sha256Hex(token);
  await sessions.insertToken({
    _id: newId(),
    hash,
    sessionId,
    generation,
    issuedAt: clock.now(),
    usedAt: null,
  });
  return token;
}

/** A new access token for the session, with who its owner is. */
export async function answerSession(
  { screening, tokens }: Pick<AccountsDeps, 'screening' | 'tokens'>,
  input: { account: Account; session: SessionRecord; refreshToken: string | null },
): Promise<StartedSession> {
  const { account, session, refreshToken } = input;
  const { token, expiresAt } = tokens.sign({
    accountId: account._id,
    role: account.role,
    sessionId: session._id,
  });
  const screeningState = account.role === 'mentor' ? await screening.stateOf(account._id) : null;
  const me = presentMe(account, screeningState);
  return { session: { accessToken: token, expiresAt: expiresAt.toISOString(), me }, refreshToken };
}
