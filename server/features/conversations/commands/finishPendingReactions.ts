import type { ConversationsDeps } from '../conversations.deps.ts';
import { finishReactions } from './finishReactions.ts';

const BATCH = 200;

/** Finishes the reactions that a crash or an error left pending. One that fails again does not stop the others. */
export function finishPendingReactions(deps: ConversationsDeps) {
  const { entries, log, notes } = deps;
  const finish = finishReactions(deps);
  return async (): Promise<void> => {
    for (const message of await entries.findReactionsPending(BATCH)) {
      try {
        await finish(await notes.openCheck(message));
      } catch (error) {
        log.error({ entry: log.ref('entry', message._id), error }, 'reaction failed; sweep will retry');
      }
    }
  };
}
