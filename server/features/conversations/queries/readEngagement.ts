import { stopsContact } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { ConversationFacts } from '../participations.ts';

/** What other features may know of a conversation: its people, counts and state, but no words. */
export interface ConversationEngagement extends Pick<
  ConversationFacts,
  'publicId' | 'menteeId' | 'mentorId' | 'ageBand'
> {
  conversationId: string;
  endedAt: Date | null;
  locked: boolean;
  /** Messages that reached the other side. */
  menteeSent: number;
  mentorSent: number;
  /** Different days (UTC) on which the mentee sent any of them. */
  menteeDays: number;
}

/** @throws {AppError} notFound */
export function readEngagement({ conversations, entries }: ConversationsDeps) {
  return async (conversationId: string): Promise<ConversationEngagement> => {
    const record = await conversations.find(conversationId);
    const [last] = await entries.findRecent(conversationId, 1);
    if (!record || !last) throw new AppError('notFound');
    const arrivals = await entries.findArrivals(conversationId);
    const fromMentee = arrivals.filter(({ unreadFor }) => unreadFor === 'mentor');
    const { publicId, menteeId, mentorId, ageBand, endedAt } = record;
    return {
      conversationId,
      publicId,
      menteeId,
      mentorId,
      ageBand,
      endedAt,
      locked: stopsContact(last.after),
      menteeSent: fromMentee.length,
      mentorSent: arrivals.length - fromMentee.length,
      menteeDays: new Set(fromMentee.map(({ at }) => at.toISOString().slice(0, 10))).size,
    };
  };
}
