import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/**
 * Signs one device of the account out, from another. Repeated, it does nothing.
 * @throws {AppError} notFound for a session that this account never had
 */
export function endOwnSession({
  clock,
  desk,
  notifications,
  realtime,
  sessions,
}: Pick<AccountsDeps, 'clock' | 'desk' | 'notifications' | 'realtime' | 'sessions'>) {
  return async ({ accountId, id }: { accountId: string; id: string }): Promise<void> => {
    const session = await sessions.findOwn({ accountId, publicId: id });
    if (!session) throw new AppError('notFound');
    await sessions.end({ sessionId: session._id, at: clock.now() });
    realtime.disconnectSession(session._id);
    await desk.endClaimsOf({ sessionId: session._id });
    await notifications.endPush({ accountId, sessionId: session._id });
  };
}
