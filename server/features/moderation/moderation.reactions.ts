import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { caseDecided } from './case.events.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Tells the reporter's devices after a decision that there is something to fetch, unless the decision tells only the desk. */
export function moderationReactions({ realtime }: Pick<ModerationDeps, 'realtime'>): Reaction[] {
  return [
    defineReaction({
      name: 'moderation.tellReporter',
      event: caseDecided,
      run: async ({ reporterId, tell }) => {
        if (reporterId === null || tell === 'nobodyYet') return;
        afterCommit(() => realtime.toAccount(reporterId, inboxChangedPush, {}));
      },
    }),
  ];
}
