/** What time needs of the conversations a mentor is in. */
export interface ConversationsPort {
  openConversationsOf(
    mentorId: string,
  ): Promise<readonly { conversationId: string; publicId: string; menteeId: string }[]>;
  /** By internal id; one that is not there is absent. */
  publicIdsOf(conversationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The messages the mentor had stored from an instant on, oldest first, whatever became of them: what a crash cannot lose. */
  sentFrom(input: { mentorId: string; from: Date }): Promise<readonly { conversationId: string; at: Date }[]>;
  /** Pushes how things stand to both people. */
  announce(conversationId: string): Promise<void>;
}

/** What time needs of moderation. */
export interface ModerationPort {
  /** Conversations with an open case of high or imminent risk about the mentee's own safety, in which the mentor is no subject. */
  exemptConversations(mentorId: string): Promise<readonly string[]>;
}

export interface TimePorts {
  conversations: ConversationsPort;
  moderation: ModerationPort;
}
