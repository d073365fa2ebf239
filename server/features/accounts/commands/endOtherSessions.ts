import { afterCommit } from '../../../platform/db/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** Ends every session of an account but one; their sockets close after the commit. Joins the running transaction. */
export function endOtherSessions({
  clock,
  desk,
  notifications,
  realtime,
  sessions,
}: Pick<AccountsDeps, 'clock' | 'desk' | 'notifications' | 'realtime' | 'sessions'>) {
  return async (input: { accountId: string; sessionId: string }): Promise<void> => {
    const { accountId, sessionId } = input;
    const others = (await sessions.listOpen(accountId)).filter(({ _id }) => _id !== sessionId);
    for (const { _id } of others) {
      await sessions.end({ sessionId: _id, at: clock.now() });
      await desk.endClaimsOf({ sessionId: _id });
      await notifications.endPush({ accountId, sessionId: _id });
      afterCommit(() => realtime.disconnectSession(_id));
    }
  };
}
