import { isHoldLock } from '../../../shared/domain/conversation/states.ts';
import type { StateAndLocks } from '../../../shared/domain/conversation/states.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import { newControlEntry } from './log/controlEntry.ts';

export interface LockInput {
  conversationId: string;
  /** One id for each reason to lock; every lock is lifted by an unlock with its own id. */
  lockId: string;
  /** Account of the member of staff; null for the system. */
  by: string | null;
}

interface LockChange {
  kind: 'locked' | 'unlocked';
  change: (before: StateAndLocks, lockId: string) => StateAndLocks;
}

/**
 * Makes a command that appends a change of the locks; where the log has it already, it appends nothing. Resolves to the `seq` from which the
 * change holds.
 * @throws {AppError} notFound for a log without entries; unavailable when the next number was taken 500 times
 */
export function changeLocks(deps: ConversationsDeps, { kind, change }: LockChange) {
  const { announcer, appender, clock } = deps;
  return async ({ conversationId, lockId, by }: LockInput): Promise<{ seq: number }> => {
    const result = await appender.append<{ seq: number }>({
      conversationId,
      build({ seq, after: before }) {
        const after = change(before, lockId);
        if (after.locks.length === before.locks.length) return { refused: { seq } };
        // In a closed conversation neither side may write again, and a hold stops neither: the two are not told of the change.
        const audience = after.state === 'closed' || isHoldLock(lockId) ? { seenBy: [] } : {};
        return {
          entry: newControlEntry({ kind, by: null, actorId: by, at: clock.now(), after, ...audience }),
        };
      },
    });
    if (result.kind === 'refused') return result.refusal;
    if (result.kind === 'contended') throw new AppError('unavailable');
    if (result.kind === 'repeated') throw new Error('a control entry cannot be a repeat');
    const { entry } = result;
    afterCommit(() => announcer.announceEntry(entry));
    return { seq: entry.seq };
  };
}
