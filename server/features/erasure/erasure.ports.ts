interface Replaced {
  conversationId: string;
  /** Stands for the mentee from now on; no account has it. */
  replacement: string;
}

export interface ErasureAccountsPort {
  /** @throws {AppError} wrongPassphrase, tooMany, sessionEnded */
  verifyOwnPassphrase(input: { accountId: string; passphrase: string }): Promise<unknown>;
  /** Joins the running transaction. */
  closeAccount(input: { accountId: string; by: string }): Promise<void>;
  dropAccount(accountId: string): Promise<void>;
}

export interface ErasureConversationsPort {
  listMenteesConversations(
    menteeId: string,
  ): Promise<readonly { conversationId: string; beingChecked: boolean }[]>;
  endMenteesConversations(menteeId: string): Promise<void>;
  /** Joins the running transaction. */
  eraseMenteeOf(input: Replaced & { menteeId: string }): Promise<void>;
  keyScopeOf(conversationId: string): string;
}

/** What must be there for the erasure of one account. Every function may be called again, and then changes nothing more. */
export interface ErasurePorts {
  accounts: ErasureAccountsPort;
  audit: {
    /** Joins the running transaction. */
    record(input: { actorId: string; action: string; subject: { kind: string; id: string } }): Promise<void>;
  };
  conversations: ErasureConversationsPort;
  matching: { eraseMentee(menteeId: string): Promise<void> };
  moderation: {
    erasure: {
      /** The ids of those conversations whose words an undecided case needs (R36). */
      findNeeded(conversationIds: readonly string[]): Promise<ReadonlySet<string>>;
      /** Joins the running transaction. */
      replacePerson(input: Replaced & { accountId: string }): Promise<void>;
      dropExplanations(accountId: string): Promise<void>;
    };
  };
  notifications: { erasePerson(accountId: string): Promise<void> };
  replies: {
    /** Joins the running transaction. */
    replaceMentee(input: Replaced): Promise<void>;
  };
  reputation: {
    eraseRater(menteeId: string): Promise<void>;
    reflectionScopeOf(conversationId: string): string;
  };
  restrictions: { dropGuard(accountId: string): Promise<void> };
  teamThreads: {
    /** Joins the running transaction. */
    replacePerson(input: Replaced & { accountId: string }): Promise<void>;
  };
}
