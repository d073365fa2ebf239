import type { ContactHours } from '../../../shared/domain/time/contactHours.ts';

/** A conversation that goes on. */
export interface TalkOfMentor {
  conversationId: string;
  publicId: string;
  menteeId: string;
}

/** What time needs of the conversations a mentor is in. */
export interface TimeConversationsPort {
  /** Open conversations by mentor; a mentor without any is absent. */
  openConversationsOf(mentorIds: readonly string[]): Promise<ReadonlyMap<string, readonly TalkOfMentor[]>>;
  /** Public ids by internal id; an unknown id is absent. */
  publicIdsOf(conversationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Stored messages of mentors, each from an instant on, oldest first, whatever their status; a mentor without any is absent. A message
   * survives a crash that loses its act.
   */
  sentFrom(
    wanted: readonly { mentorId: string; from: Date }[],
  ): Promise<ReadonlyMap<string, readonly { conversationId: string; at: Date }[]>>;
  /** In this process: the mentor's time as the mentee is shown it has changed. */
  forgetMentorTime(conversationId: string): void;
  /** Pushes the conversation's status to the mentor, with what is newest in their view. */
  announceToMentor(conversationId: string): Promise<void>;
}

/** What time needs of moderation. */
export interface TimeModerationPort {
  /**
   * Ids of mentors' conversations with an open case of moderate risk or more about the mentee's own safety, unless the case is about the
   * mentor; a mentor without any is absent.
   */
  exemptConversations(mentorIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** What time needs of promised replies. */
export interface TimeRepliesPort {
  /**
   * Counts what is left of each wait in the contact hours that hold from an instant on. Joins the running transaction.
   * @param input `from`: the instant; now unless given
   */
  moveDues(input: {
    mentorId: string;
    before: ContactHours;
    after: ContactHours;
    from?: Date;
  }): Promise<void>;
}

export interface TimeAuditPort {
  /** Joins the running transaction. */
  record(row: { actorId: string; action: string; subject: { kind: string; id: string } }): Promise<void>;
}

export interface TimePorts {
  audit: TimeAuditPort;
  conversations: TimeConversationsPort;
  moderation: TimeModerationPort;
  replies: TimeRepliesPort;
}
