import type { ConversationsDeps } from '../conversations.deps.ts';
import { finishCheckEffects } from './finishCheckEffects.ts';

const BATCH = 200;

/** Finishes the effects of checks that a crash or an error left pending. A message whose effects fail again does not stop the others. */
export function finishPendingCheckEffects(deps: ConversationsDeps) {
  const { entries, log, notes } = deps;
  const finish = finishCheckEffects(deps);
  return async (): Promise<void> => {
    for (const message of await entries.findReactionsPending(BATCH)) {
      try {
        await finish(await notes.openCheck(message));
      } catch (error) {
        log.error({ entry: log.ref('entry', message._id), error }, 'check effects failed; sweep will retry');
      }
    }
  };
}
