import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { moveDues } from './commands/moveDues.ts';
import { noteArrivals } from './commands/noteArrivals.ts';
import { openWait } from './commands/openWait.ts';
import { remindOfReplies } from './commands/remindOfReplies.ts';
import { getMyReplies } from './queries/getMyReplies.ts';
import { missedByMentor } from './queries/missedByMentor.ts';
import { missedOf } from './queries/missedOf.ts';
import { promisedReplyOf } from './queries/promisedReplyOf.ts';
import { replyHabitsOf } from './queries/replyHabitsOf.ts';
import type { RepliesDeps } from './replies.deps.ts';
import type { RepliesPorts } from './replies.ports.ts';
import { repliesReactions } from './replies.reactions.ts';
import { repliesRoutes } from './replies.routes.ts';
import { createReplyWaitRepository } from './replyWait.repository.ts';

export { replyDueSoon, replyMissed } from './replies.events.ts';

export type RepliesFeature = ReturnType<typeof createRepliesFeature>;

/** Replies that mentors promise within their contact hours: when they fall due, and what happens when they do not come. */
export function createRepliesFeature({ platform, ...ports }: { platform: Platform } & RepliesPorts) {
  const deps: RepliesDeps = { ...platform, ...ports, waits: createReplyWaitRepository() };
  const open = openWait(deps);
  const module: FeatureModule = {
    name: 'replies',
    routes: repliesRoutes({ getMyReplies: getMyReplies(deps) }),
    reactions: repliesReactions({ open, conversations: ports.conversations }),
    sweeps: [{ name: 'replies.remindOfReplies', everySeconds: MINUTE_SECONDS, run: remindOfReplies(deps) }],
  };
  return {
    module,
    missedByMentor: missedByMentor(deps),
    missedOf: missedOf(deps),
    moveDues: moveDues(deps),
    noteArrivals: noteArrivals(deps),
    promisedReplyOf: promisedReplyOf(deps),
    replyHabitsOf: replyHabitsOf(deps),
    replaceMentee: deps.waits.replaceMentee,
  };
}
