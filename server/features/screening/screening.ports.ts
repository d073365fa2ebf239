import type { Persona } from '../../../shared/contracts/common.ts';

/** What screening needs of accounts. */
export interface AccountsPort {
  findPersons(accountIds: readonly string[]): Promise<Map<string, { persona: Persona | null }>>;
  /** Signs the person out everywhere, for good; joins the running transaction. */
  closeAccount(input: { accountId: string; by: string | null }): Promise<void>;
}

/** An approved volunteer gets a profile that mentees can be offered. Joins the running transaction. */
export interface MatchingPort {
  createProfile(input: { mentorId: string; topicIds: readonly string[] }): Promise<void>;
  /** The labels of those that exist. */
  topicLabels(topicIds: readonly string[]): Promise<Map<string, string>>;
}

export interface TimePort {
  /** Joins the running transaction. */
  createSettings(input: { mentorId: string; timeZone: string; weeklyMinutes: number }): Promise<void>;
}

/** Stops the contact of a suspended mentor in the second of the decision, and lets it go on afterwards or ends it. */
export interface ConversationsPort {
  openConversationsOf(mentorId: string): Promise<readonly { conversationId: string }[]>;
  /** Those that have ended too. */
  conversationsOf(mentorId: string): Promise<readonly { conversationId: string }[]>;
  /** For good; joins the running transaction. */
  endConversationsOf(input: { mentorId: string; by: string }): Promise<void>;
  /** Both join the running transaction; locking twice under one `lockId` is once. */
  lock(input: { conversationId: string; lockId: string; by: string }): Promise<unknown>;
  unlock(input: { conversationId: string; lockId: string; by: string }): Promise<unknown>;
}

export interface AuditPort {
  /** Joins the running transaction; outside one it is stored at once. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    reason?: string;
  }): Promise<void>;
}

export interface ScreeningPorts {
  accounts: AccountsPort;
  matching: MatchingPort;
  time: TimePort;
  conversations: ConversationsPort;
  audit: AuditPort;
}
