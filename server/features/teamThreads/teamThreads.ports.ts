import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CaseReference, CheckResult } from '../moderation/index.ts';

export interface TeamThreadsAuditPort {
  /** Joins the running transaction; outside one it is stored at once. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    caseId?: string;
  }): Promise<void>;
}

export interface TeamThreadsAccountsPort {
  /** Open accounts of those who work on cases of this age band. */
  listDesk(ageBand: AgeBand): Promise<readonly { accountId: string }[]>;
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { ageBand: AgeBand | null }>>;
}

export interface TeamThreadsConversationsPort {
  membersOf(conversationId: string): Promise<{ menteeId: string; mentorId: string; ageBand: AgeBand }>;
  personasOf(conversationId: string): Promise<Record<Side, Persona>>;
  publicIdsOf(conversationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @throws {AppError} notFound for a conversation that the actor is not in */
  locateFor(input: {
    actor: Actor;
    conversationId: string;
    messageId: null;
  }): Promise<{ conversationId: string; side: Side }>;
}

export interface TeamThreadsModerationPort {
  check(input: {
    accountId: string;
    text: string;
    from: Side;
    before: readonly string[];
  }): Promise<CheckResult>;
  /**
   * A case for a member of staff.
   * @throws {AppError} notFound, ownCase, notAllowed
   */
  findCaseReference(input: { id: string; actor: Actor }): Promise<CaseReference>;
  /**
   * A case for an act of the member of staff who has claimed it. The claim is renewed.
   * @throws {AppError} notFound, ownCase, notAllowed, claimNeeded, caseClaimed
   */
  renewOwnClaim(input: { id: string; actor: Actor }): Promise<CaseReference>;
  /**
   * Takes what a person wrote to the team into their case: the one given while it is undecided, or else another. Joins the running
   * transaction.
   * @returns the id of the case
   */
  takeTeamMessage(input: {
    messageId: string;
    /** Null for a question without a case so far. */
    caseId: string | null;
    accountId: string;
    from: Side;
    conversationId: string | null;
    ageBand: AgeBand | null;
    text: string;
    result: CheckResult;
  }): Promise<string>;
  /** An answer of a person waits in the case, or was answered. Joins the running transaction; the desk is told after the commit. */
  setAwaitsAnswer(input: { caseId: string; waits: boolean }): Promise<void>;
  /** Whether a case about the mentee's own safety is undecided in this conversation. */
  isMenteeAtRisk(conversationId: string): Promise<boolean>;
}

export interface TeamThreadsNotificationsPort {
  /** Tells a person who is not here that something waits. Joins the running transaction; repeated, it changes nothing. */
  notify(input: {
    accountId: string;
    kind: 'staffMessage' | 'caseForYou';
    about: string;
    path: string;
  }): Promise<void>;
}

export interface TeamThreadsCalloutPort {
  /**
   * Pages who is on call, unless someone has claimed the case. Joins the running transaction.
   * @param input `about`: an id of what the page is about; the same one is paged once
   */
  pageOnCall(input: { caseId: string; about: string }): Promise<void>;
}

export interface TeamThreadsPorts {
  accounts: TeamThreadsAccountsPort;
  audit: TeamThreadsAuditPort;
  callout: TeamThreadsCalloutPort;
  conversations: TeamThreadsConversationsPort;
  moderation: TeamThreadsModerationPort;
  notifications: TeamThreadsNotificationsPort;
}
