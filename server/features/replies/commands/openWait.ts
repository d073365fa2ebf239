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
    const { at: since, ...of } = input;
    const latest = await waits.findLatest(of.conversationId);
    if (latest && (latest.answeredAt === null || latest.answeredAt >= since)) return;
    const planned = planReply(await time.replyPromiseOf(of.mentorId), since);
    await waits.insert({ _id: newId(), ...of, since, ...planned, lateAt: null, answeredAt: null });
  };
}
