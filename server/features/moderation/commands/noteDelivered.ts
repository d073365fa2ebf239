import { inTransaction } from '../../../platform/db/index.ts';
import { announceCaseChange } from '../case.action.ts';
import { isDelivered } from '../case.messages.ts';
import { suspendsCap } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Suspends the mentor's cap for the undecided case of a message that was held and is delivered now (H2). While the message was held, a
 * suspended cap would have told the mentor that it was written (S6). Idempotent.
 */
export function noteDelivered(deps: ModerationDeps) {
  const { cases, clock } = deps;
  return async (message: { conversationId: string; entryId: string }): Promise<void> =>
    inTransaction(async () => {
      if (!(await isDelivered(deps, message))) return;
      for (const found of await cases.findUndecidedAbout(message)) {
        if (found.suspendsCap || !suspendsCap(found)) continue;
        const { _id: caseId, version } = found;
        const lastAction = { by: null, action: 'delivered', at: clock.now() };
        const changed = await cases.change({ caseId, version, change: { suspendsCap: true, lastAction } });
        if (!changed) throw new Error('a case changed under the transaction that read it');
        announceCaseChange(deps, { before: found, after: changed });
      }
    });
}
