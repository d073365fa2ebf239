import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { caseDecided } from './case.events.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Tells the devices of those who are told of a decision that there is something to fetch. */
export function moderationReactions({ realtime }: Pick<ModerationDeps, 'realtime'>): Reaction[] {
  return [
    defineReaction({
      name: 'moderation.tellOfDecision',
      event: caseDecided,
      run: async ({ toldIds }) => {
        afterCommit(() => {
          for (const accountId of toldIds) realtime.toAccount(accountId, inboxChangedPush, {});
        });
      },
    }),
  ];
}
