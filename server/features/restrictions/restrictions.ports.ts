import type { Side } from '../../../shared/domain/conversation/states.ts';

export interface RestrictionsAuditPort {
  /** Joins the running transaction. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    caseId?: string;
    reason?: string;
  }): Promise<void>;
}

/** Stops and resumes what a person does in conversations. All join the running transaction and are idempotent by `lockId`. */
export interface RestrictionsConversationsPort {
  lockConversationsOf(input: { accountId: string; lockId: string; by: string }): Promise<void>;
  unlockConversationsOf(input: { accountId: string; lockId: string; by: string | null }): Promise<void>;
  /** Pushes at once what other processes appended to conversations that are open in this one. */
  pushMissed(): void;
  /** Shows the help card in each open conversation of a mentee. */
  showHelpCardsOf(menteeId: string): Promise<void>;
}

export interface RestrictionsNotificationsPort {
  /** Joins the running transaction. */
  notify(input: { accountId: string; kind: 'decision'; about: string; path: string }): Promise<void>;
}

export interface RestrictionsPorts {
  audit: RestrictionsAuditPort;
  conversations: RestrictionsConversationsPort;
  notifications: RestrictionsNotificationsPort;
}

/** A person who is restricted. */
export interface RestrictedPerson {
  accountId: string;
  side: Side;
}
