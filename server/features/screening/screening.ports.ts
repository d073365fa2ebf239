import type { Preparation } from '../../../shared/domain/screening/evidence.ts';
import type { Persona } from '../../../shared/contracts/common.ts';

/** What screening needs of accounts. */
export interface ScreeningAccountsPort {
  findPersons(accountIds: readonly string[]): Promise<Map<string, { persona: Persona | null }>>;
  /** Members of staff whose account is open. */
  listStaffOfRoles(
    roles: readonly ('coordinator' | 'safeguardingLead')[],
  ): Promise<readonly { accountId: string }[]>;
  /** Signs the person out everywhere, for good; joins the running transaction. */
  closeAccount(input: { accountId: string; by: string | null }): Promise<void>;
}

/** Creates the profile of an approved volunteer, which mentees are suggested. */
export interface ScreeningMatchingPort {
  /** Joins the running transaction. */
  createProfile(input: { mentorId: string; topicIds: readonly string[] }): Promise<void>;
  /** Rewrites where a mentor is found; joins the running transaction. */
  relistMentors(mentorIds: readonly string[]): Promise<void>;
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

/** Training, practice and the code of conduct of volunteers. */
export interface ScreeningPreparationPort {
  /**
   * What each of these mentors has passed and accepted, in the versions that are asked for now; a piece of an older version, or one that
   * was never passed, is left out. A mentor without any may be left out of the map. Reads in the running transaction.
   */
  preparationsOf(mentorIds: readonly string[]): Promise<ReadonlyMap<string, Preparation>>;
}

export interface ScreeningModerationPort {
  /** The cases about a person's words or conduct, oldest first, by public id and the number that staff say. */
  listCasesAbout(accountId: string): Promise<readonly { id: string; number: string }[]>;
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

/** Mail to a volunteer or a referee, who are adults and have no account or did not sign in for it. */
export interface ScreeningMailPort {
  /** `off`: the installation sends no mail. `dead`: the address was refused for good. `failed`: it may work later. */
  send(mail: {
    to: string;
    /** The same for each repeat of one mail. */
    id: string;
    title: string;
    lines: readonly string[];
  }): Promise<'sent' | 'failed' | 'dead' | 'off'>;
}

export interface ScreeningNotificationsPort {
  /** Joins the running transaction. Repeated, it changes nothing. */
  notify(input: {
    accountId: string;
    kind: 'decision' | 'screeningDue';
    about: string;
    path: string;
  }): Promise<void>;
}

export interface ScreeningCalloutPort {
  /** Pages the leads about a referral that is past its date; joins the running transaction. `before`: how often it was paged before. */
  pageOverdueReferral(input: { about: string; publicId: string; before: number }): Promise<void>;
}

export interface ScreeningPorts {
  accounts: ScreeningAccountsPort;
  matching: ScreeningMatchingPort;
  time: ScreeningTimePort;
  conversations: ScreeningConversationsPort;
  audit: ScreeningAuditPort;
  callout: ScreeningCalloutPort;
  moderation: ScreeningModerationPort;
  mail: ScreeningMailPort;
  notifications: ScreeningNotificationsPort;
  preparation: ScreeningPreparationPort;
}
