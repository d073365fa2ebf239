import { randomBytes } from 'node:crypto';
import type { Session } from '../../../shared/contracts/accounts.ts';
import { newId, sha256Hex } from '../../platform/crypto/index.ts';
import type { Account } from './account.model.ts';
import { presentMe } from './account.presenter.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { RefreshToken } from './refreshToken.model.ts';
import type { SessionRecord } from './session.model.ts';

/** What a device is given when a session starts or is renewed. */
export interface StartedSession {
  session: Session;
  /** In the clear, for the cookie. */
  refreshToken: string;
  /** The stored session. */
  record: SessionRecord;
}

/** Makes a refresh token of the session's family and stores its hash. */
export async function issueRefreshToken(
  { clock, sessions }: Pick<AccountsDeps, 'clock' | 'sessions'>,
  { sessionId, generation }: Pick<RefreshToken, 'sessionId' | 'generation'>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = sha256Hex(token);
  await sessions.insertToken({ _id: newId(), hash, sessionId, generation, issuedAt: clock.now() });
  return token;
}

/** Signs a new access token for the session and reads its owner's own data. Stores nothing. */
export async function answerSession(
  deps: Pick<AccountsDeps, 'screening' | 'sealer' | 'tokens'>,
  input: { account: Account; record: SessionRecord; refreshToken: string },
): Promise<StartedSession> {
  const { account, record, refreshToken } = input;
  const { token, expiresAt } = deps.tokens.sign({
    accountId: account._id,
    role: account.role,
    sessionId: record._id,
  });
  const screeningState = account.role === 'mentor' ? await deps.screening.stateOf(account._id) : null;
  const me = await presentMe(deps, account, screeningState);
  return { session: { accessToken: token, expiresAt: expiresAt.toISOString(), me }, refreshToken, record };
}
