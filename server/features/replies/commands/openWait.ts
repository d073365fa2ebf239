import { newId } from '../../../platform/crypto/index.ts';
import type { RepliesDeps } from '../replies.deps.ts';
import { planReply } from '../replies.policy.ts';

/** A message reached a mentor: their mentee waits from now on, unless they waited before. What was answered since changes nothing. */
export function openWait({ time, waits }: RepliesDeps) {
  return async (input: {
    conversationId: string;
    mentorId: string;
    menteeId: string;
    at: Date;
  }): Promise<void> => {
    const { at: since, ...wait } = input;
    const latest = await waits.findLatest(wait.conversationId);
    if (latest && (latest.answeredAt === null || latest.answeredAt >= since)) return;
    const planned = planReply(await time.replyPromiseOf(wait.mentorId), since);
    await waits.insert({ _id: newId(), ...wait, since, ...planned, lateAt: null, answeredAt: null });
  };
}
