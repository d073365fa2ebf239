import { isStaff } from '../../../../shared/contracts/actor.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { answerSession, issueRefreshToken } from '../session.answer.ts';
import type { StartedSession } from '../session.answer.ts';
import type { SessionRecord } from '../session.model.ts';

/** Signs one device in. Joins the running transaction. */
export function startSession(
  deps: Pick<AccountsDeps, 'clock' | 'screening' | 'sealer' | 'sessions' | 'tokens'>,
) {
  return async ({
    account,
    ownDevice,
  }: {
    account: Account;
    ownDevice: boolean;
  }): Promise<StartedSession> => {
    const now = deps.clock.now();
    const record: SessionRecord = {
      _id: newId(),
      publicId: newPublicId(),
      accountId: account._id,
      role: account.role,
      ownDevice: ownDevice && !isStaff(account.role),
      startedAt: now,
      lastActAt: now,
      endedAt: null,
      usedGeneration: 0,
      usedTokenId: null,
    };
    const refreshToken = await inTransaction(async () => {
      await deps.sessions.insert(record);
      return issueRefreshToken(deps, { sessionId: record._id, generation: 1 });
    });
    return answerSession(deps, { account, record, refreshToken });
  };
}
