import type { Actor, StaffRole } from '../../../shared/contracts/actor.ts';
import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { NewRestriction } from '../../../shared/contracts/restrictions.ts';
import type { ClockMark } from '../../../shared/domain/callout/clock.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { RemovalReason } from '../../../shared/domain/conversation/removals.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { MessageStatus } from '../../../shared/domain/conversation/view.ts';
import type { RestrictionReason, RestrictionSpan } from '../../../shared/domain/restrictions/restrictions.ts';
import type { Judgement } from '../../../shared/domain/moderation/decisions.ts';

export interface ModerationAccountsPort {
  findPersons(
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, { persona: Persona | null; approvedAgeBands: readonly AgeBand[] }>>;
  /** The members of staff of these roles whose account is open. */
  listStaffOfRoles(roles: readonly StaffRole[]): Promise<{ accountId: string; deskName: string }[]>;
  /** Accounts whose lasting alias this is. */
  findByAlias(alias: string): Promise<string[]>;
  /** The ids of those sessions that have not ended. */
  findLiveSessions(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface ModerationAuditPort {
  /** Joins the running transaction; outside one it is stored at once. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    caseId?: string;
    reason?: string;
  }): Promise<void>;
  /** What was done in a case, oldest first; `by` is a desk name, null for the service. */
  listOfCase(caseId: string): Promise<{ at: string; by: string | null; action: string }[]>;
}

export interface ModerationConversationsPort {
  membersOf(conversationId: string): Promise<{ menteeId: string; mentorId: string; ageBand: AgeBand }>;
  readStateAndLocks(
    conversationId: string,
  ): Promise<{ publicId: string; state: string; locks: readonly string[] }>;
  /** `lock` and `unlock` join the running transaction and are idempotent by `lockId`. */
  lock(input: { conversationId: string; lockId: string; by: string | null }): Promise<unknown>;
  unlock(input: { conversationId: string; lockId: string; by: string | null }): Promise<unknown>;
  /** Joins the running transaction. False where the card was shown already, as grave as this. */
  showHelpCard(input: { conversationId: string; level: HelpLevel }): Promise<boolean>;
  /**
   * Finds what the actor reports, by public ids; `entryId` is null without a message.
   * @throws {AppError} notFound for what the actor may not see
   */
  locateFor(input: {
    actor: Actor;
    conversationId: string;
    messageId: string | null;
  }): Promise<{ conversationId: string; entryId: string | null; side: Side }>;
  /** Conversations in which the mentee is called so. */
  findByAlias(alias: string): Promise<string[]>;
  /** Conversations with a message from `from` on and before `until`. */
  writtenIn(input: { from: Date; until: Date }): Promise<string[]>;
  /** Entries of the newest messages in that time, oldest first. */
  messagesWithin(input: {
    conversationId: string;
    from: Date;
    until: Date;
    limit: number;
  }): Promise<string[]>;
  /** The conversations of a mentor that began first, oldest first. */
  firstOfMentor(input: { mentorId: string; limit: number }): Promise<string[]>;
  /** The message and up to `count` messages on each side, oldest first, without words. */
  readAround(input: { conversationId: string; entryId: string; count: number }): Promise<
    {
      entryId: string;
      publicId: string;
      from: Side;
      at: Date;
      status: MessageStatus;
      withdrawnAt: Date | null;
    }[]
  >;
}

export interface ModerationScreeningPort {
  mentorsOnProbation(): Promise<string[]>;
}

export interface ModerationMessagesPort {
  /** The current text, for evidence and for the desk; null when it was erased. */
  readWords(input: { conversationId: string; entryId: string }): Promise<string | null>;
  /**
   * `release`, `redact` and `remove` join the running transaction.
   * @throws {AppError} moveNotAllowed when the message is in another state by now
   */
  release(input: { conversationId: string; entryId: string; by: string }): Promise<void>;
  redact(input: {
    conversationId: string;
    entryId: string;
    by: string;
    spans: readonly { start: number; end: number }[];
  }): Promise<void>;
  remove(input: {
    conversationId: string;
    entryId: string;
    by: string;
    removedFor: RemovalReason;
  }): Promise<void>;
  /** Brings a removed message back. Joins the running transaction. @throws {AppError} moveNotAllowed */
  restore(input: { conversationId: string; entryId: string; by: string }): Promise<void>;
}

export interface ModerationTimePort {
  /** An exemption from the weekly cap began or ended in this conversation. Called after the commit. */
  riskChanged(input: { mentorId: string; conversationId: string }): Promise<void>;
}

/** What the listener learns of a decision. Both join the running transaction. */
export interface ModerationAttentionPort {
  /** Stores a label; `watch` also lowers the threshold for a review of that side. */
  recordJudgement(input: {
    caseId: string;
    entryId: string;
    conversationId: string;
    side: Side;
    judged: Judgement;
    by: string;
  }): Promise<void>;
  /** What was heard of this side counts no further: a person has read it and decided. */
  resetRunningScore(input: { conversationId: string; side: Side }): Promise<void>;
}

/** The clocks of cases. All join the running transaction. */
export interface ModerationCalloutPort {
  /** Starts the clock of a case, or adds what a further text calls for; the same marks again change nothing. */
  startClock(input: {
    caseId: string;
    publicId: string;
    number: string;
    marks: readonly ClockMark[];
  }): Promise<void>;
  /** Begins the clock of the safeguarding lead. */
  escalateClock(input: { caseId: string; publicId: string; number: string; mark: ClockMark }): Promise<void>;
  stopClock(input: { caseId: string }): Promise<void>;
  acknowledgeByClaim(input: { caseId: string; actor: Actor }): Promise<void>;
  /** A claim ended without a decision: the case is called out again unless someone claims it. */
  noteClaimEnd(input: { caseId: string; at: Date }): Promise<void>;
  /** Pages the leads about a task of a case that is past its date. `about`: an id of the task; `before`: how often it was paged before. */
  pageOverdueTask(input: { caseId: string; about: string; before: number }): Promise<void>;
}

/** A restriction that is in force. */
export interface RestrictionInForce extends RestrictionSpan {
  publicId: string;
  side: Side;
  reason: RestrictionReason;
  /** Account of the member of staff who decided it. */
  by: string;
  /** The case in which it was decided. */
  caseId: string;
}

export interface ModerationRestrictionsPort {
  /** Joins the running transaction. */
  restrict(
    input: NewRestriction & { accountId: string; caseId: string; by: string },
  ): Promise<{ restrictionId: string }>;
  /**
   * Joins the running transaction.
   * @throws {AppError} notFound for a restriction of none of these people; moveNotAllowed for a lift when it has ended
   */
  lift(input: {
    id: string;
    personIds: readonly string[];
    by: string;
    caseId: string;
    as: 'lifted' | 'reversed';
  }): Promise<void>;
  /** Restrictions of these people that are in force now, oldest first. */
  restrictionsOf(accountIds: readonly string[]): Promise<RestrictionInForce[]>;
}

export interface ModerationPorts {
  accounts: ModerationAccountsPort;
  attention: ModerationAttentionPort;
  audit: ModerationAuditPort;
  callout: ModerationCalloutPort;
  conversations: ModerationConversationsPort;
  messages: ModerationMessagesPort;
  restrictions: ModerationRestrictionsPort;
  screening: ModerationScreeningPort;
  time: ModerationTimePort;
}
