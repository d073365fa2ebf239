import type { StateAndLocks } from '../../../shared/domain/conversation/states.ts';
import type { ContactHours } from '../../../shared/domain/time/contactHours.ts';

export interface RepliesConversationsPort {
  /** Mentees of a mentor's open conversations whose message is the last there: they wait for an answer. */
  waitingMentees(mentorId: string): Promise<readonly { menteeId: string; conversationId: string }[]>;
  /** @throws {AppError} notFound */
  readStateAndLocks(conversationId: string): Promise<StateAndLocks & { publicId: string }>;
}

/** When a mentor is there, and what they promised. */
export interface ReplyPromise {
  hours: ContactHours;
  /** Seconds of contact hours within which a reply is promised. */
  seconds: number;
}

export interface RepliesTimePort {
  /** @throws {AppError} notFound: no time is kept for this mentor */
  replyPromiseOf(mentorId: string): Promise<ReplyPromise>;
  /** When a mentor whose minutes are used up may write in a conversation again; null while they may. */
  spentUntil(input: { mentorId: string; conversationId: string }): Promise<Date | null>;
}

export interface RepliesPorts {
  conversations: RepliesConversationsPort;
  time: RepliesTimePort;
}
