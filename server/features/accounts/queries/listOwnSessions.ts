import type { OwnSession } from '../../../../shared/contracts/ownAccount.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { isSessionOver } from '../session.policy.ts';

/** The devices that are signed in with this account, the one that was used last in front. */
export function listOwnSessions({ clock, sessions }: Pick<AccountsDeps, 'clock' | 'sessions'>) {
  return async ({ accountId, sessionId }: Actor): Promise<{ sessions: OwnSession[] }> => {
    const now = clock.now();
    const open = (await sessions.listOpen(accountId)).filter((session) => !isSessionOver(session, now));
    return {
      sessions: open
        .sort((a, b) => b.lastActAt.getTime() - a.lastActAt.getTime())
        .map(({ _id, publicId, startedAt, lastActAt, ownDevice }) => ({
          id: publicId,
          startedAt: startedAt.toISOString(),
          lastActAt: lastActAt.toISOString(),
          ownDevice,
          isThisOne: _id === sessionId,
        })),
    };
  };
}
