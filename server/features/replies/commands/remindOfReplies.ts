import { inTransaction } from '../../../platform/db/index.ts';
import type { RepliesDeps } from '../replies.deps.ts';
import { replyDueSoon, replyMissed } from '../replies.events.ts';
import { planReply } from '../replies.policy.ts';
import type { ReplyWait } from '../replyWait.repository.ts';

/** Waits read at once. */
const BATCH = 200;

/** Reminds mentors of replies that fall due soon, and finds those that did not come. */
export function remindOfReplies(deps: RepliesDeps) {
  const { clock, log, waits } = deps;
  return async (): Promise<void> => {
    for (const wait of await waits.findDue(clock.now(), BATCH)) {
      try {
        await processWait(deps, wait);
      } catch (error) {
        log.error(
          { conversation: log.ref('conversation', wait.conversationId), error },
          'reply reminder failed',
        );
      }
    }
  };
}

/** Takes the one step that is due for a wait: end it, start the promise again, record a missed reply, or remind the mentor. */
async function processWait(deps: RepliesDeps, wait: ReplyWait): Promise<void> {
  const { clock, conversations } = deps;
  const conversation = await conversations.readStateAndLocks(wait.conversationId);
  if (conversation.state === 'closed') return endWait(deps, wait);
  const countsFrom = await countsAgainFrom(deps, wait, conversation.locks.length > 0);
  if (countsFrom) return restartPromise(deps, wait, countsFrom);
  if (wait.lateAt === null && wait.dueAt <= clock.now())
    await recordMissed(deps, wait, conversation.publicId);
  else await nudge(deps, wait, conversation.publicId);
}

/** A conversation ended: a missed promise is kept for what is counted, one that was not due yet is over. */
async function endWait({ clock, waits }: RepliesDeps, { _id, lateAt, dueAt }: ReplyWait): Promise<void> {
  const endedAt = clock.now();
  if (lateAt === null && dueAt > endedAt) await waits.remove(_id);
  else await waits.change(_id, { nudgeAt: null, lateAt: lateAt ?? dueAt, endedAt });
}

/** The instant from which the promise counts again, because the mentor may not write now; null where they may. */
async function countsAgainFrom(
  { clock, time }: RepliesDeps,
  { mentorId, conversationId }: ReplyWait,
  isLocked: boolean,
): Promise<Date | null> {
  return isLocked ? clock.now() : time.spentUntil({ mentorId, conversationId });
}

/** Plans the promised reply again, counted from `from`. */
async function restartPromise({ time, waits }: RepliesDeps, wait: ReplyWait, from: Date): Promise<void> {
  await waits.change(wait._id, planReply(await time.replyPromiseOf(wait.mentorId), from));
}

/** Tells the mentor that a reply is due soon, once. */
function nudge(
  { events, waits }: RepliesDeps,
  { _id, mentorId }: ReplyWait,
  conversationPublicId: string,
): Promise<void> {
  return inTransaction(async () => {
    if (await waits.change(_id, { nudgeAt: null }))
      await events.publish(replyDueSoon, { mentorId, conversation: conversationPublicId });
  });
}

/** Stores that the promised reply did not come in time, and tells the mentee. Does nothing where a reply came meanwhile. */
function recordMissed(
  { events, waits }: RepliesDeps,
  { _id, menteeId, dueAt }: ReplyWait,
  conversationPublicId: string,
): Promise<void> {
  return inTransaction(async () => {
    if (await waits.change(_id, { nudgeAt: null, lateAt: dueAt }))
      await events.publish(replyMissed, { menteeId, conversation: conversationPublicId });
  });
}
