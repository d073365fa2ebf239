import type { Persona } from '../../../shared/contracts/common.ts';

/** What screening needs of accounts. */
export interface ScreeningAccountsPort {
  findPersons(accountIds: readonly string[]): Promise<Map<string, { persona: Persona | null }>>;
  /** Signs the person out everywhere, for good; joins the running transaction. */
  closeAccount(input: { accountId: string; by: string | null }): Promise<void>;
}

/** Creates the profile of an approved volunteer, which mentees are suggested. */
export interface ScreeningMatchingPort {
  /** Joins the running transaction. */
  createProfile(input: { mentorId: string; topicIds: readonly string[] }): Promise<void>;
  /** Labels by public id, of the topics that exist. */
  topicLabels(topicIds: readonly string[]): Promise<Map<string, string>>;
}

export interface ScreeningTimePort {
  /** Joins the running transaction. */
  createSettings(input: { mentorId: string; timeZone: string; weeklyMinutes: number }): Promise<void>;
}

/** Stops the contact of a suspended mentor in the transaction of the decision; lifts the stop, or ends the conversations, later. */
export interface ScreeningConversationsPort {
  openConversationsOf(mentorId: string): Promise<readonly { conversationId: string }[]>;
  /** Open and ended ones. */
  conversationsOf(mentorId: string): Promise<readonly { conversationId: string }[]>;
  /** Closes them for good; joins the running transaction. */
  endConversationsOf(input: { mentorId: string; by: string }): Promise<void>;
  /** Both join the running transaction. Locking again under the same `lockId` changes nothing. */
  lock(input: { conversationId: string; lockId: string; by: string }): Promise<unknown>;
  unlock(input: { conversationId: string; lockId: string; by: string }): Promise<unknown>;
}

export interface ScreeningAuditPort {
  /** Joins the running transaction; outside one it is stored at once. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    reason?: string;
  }): Promise<void>;
}

export interface ScreeningPorts {
  accounts: ScreeningAccountsPort;
  matching: ScreeningMatchingPort;
  time: ScreeningTimePort;
  conversations: ScreeningConversationsPort;
  audit: ScreeningAuditPort;
}
