import { withLock, withoutLock } from '../../../../shared/domain/conversation/moves.ts';
import type { Standing } from '../../../../shared/domain/conversation/states.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import { controlEntry } from '../controlEntry.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { NewEntry } from '../entry.ts';

interface LockInput {
  conversationId: string;
  /** Whoever locks for another reason uses another id; each is lifted by its own unlock. */
  lockId: string;
  /** Account of the member of staff; null for the system. */
  by: string | null;
}

/** Nothing was left to do: the log has this standing already. */
class AlreadySo extends Error {
  readonly seq: number;
  constructor(seq: number) {
    super('the conversation stands so already');
    this.seq = seq;
  }
}

/** No message is accepted behind the number this gives. Joins a decision's transaction; the same lock again changes nothing. */
export function lockConversation(deps: ConversationsDeps) {
  return (input: LockInput) => changeLocks(deps, input, { kind: 'locked', change: withLock });
}

/** Lifts one lock; others stay. */
export function unlockConversation(deps: ConversationsDeps) {
  return (input: LockInput) => changeLocks(deps, input, { kind: 'unlocked', change: withoutLock });
}

interface LockChange {
  kind: 'locked' | 'unlocked';
  change: (before: Standing, lockId: string) => Standing;
}

async function changeLocks(
  { announcer, appendEntry, clock }: ConversationsDeps,
  { conversationId, lockId, by }: LockInput,
  { kind, change }: LockChange,
): Promise<{ seq: number }> {
  const build = ({ seq, after: before }: { seq: number; after: Standing }): NewEntry => {
    const after = change(before, lockId);
    if (after.locks.length === before.locks.length) throw new AlreadySo(seq);
    // In a conversation that is over nobody can write again, so neither side is told that they can.
    const audience = after.state === 'closed' ? { seenBy: [] } : {};
    return controlEntry({ kind, by: null, actorId: by, at: clock.now(), after, ...audience });
  };
  try {
    const { entry } = await appendEntry({ conversationId, build });
    afterCommit(() => {
      if (entry.after.state === 'closed') announcer.announce(conversationId);
      else announcer.announceEntry(entry);
    });
    return { seq: entry.seq };
  } catch (error) {
    if (error instanceof AlreadySo) return { seq: error.seq };
    throw error;
  }
}
