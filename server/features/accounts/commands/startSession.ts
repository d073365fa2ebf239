import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { answerSession, issueRefreshToken } from '../session.answer.ts';
import type { StartedSession } from '../session.answer.ts';
import type { SessionRecord } from '../session.model.ts';

/** Signs one device in. Joins the running transaction. */
export function startSession(deps: Pick<AccountsDeps, 'clock' | 'screening' | 'sessions' | 'tokens'>) {
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
