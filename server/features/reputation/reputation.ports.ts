import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { RatingPattern } from '../../../shared/domain/reputation/patterns.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../checks/index.ts';
import type { CaseReference, RatingCase } from '../moderation/index.ts';

export type { CheckResult, RatingCase };

/** A conversation as far as its rating is concerned. */
export interface RatedEngagement {
  conversationId: string;
  menteeId: string;
  mentorId: string;
  ageBand: AgeBand;
  endedAt: Date | null;
  /** Contact is stopped; the rating stays sealed until it goes on. */
  locked: boolean;
  menteeSent: number;
  mentorSent: number;
  /** UTC days on which the mentee wrote. */
  menteeDays: number;
}

export interface ReputationConversationsPort {
  /** @throws {AppError} notFound: the actor is not one of the two people. */
  engagementFor(actor: Actor, conversationPublicId: string): Promise<RatedEngagement>;
  engagement(conversationId: string): Promise<RatedEngagement>;
  everTalked(input: { menteeId: string; mentorId: string }): Promise<boolean>;
  /** A mentor's conversations that ended after `from` and up to `until`. */
  endedEngagements(input: {
    mentorId: string;
    from: Date;
    until: Date;
  }): Promise<Pick<RatedEngagement, 'conversationId' | 'menteeSent' | 'mentorSent' | 'menteeDays'>[]>;
}

export interface ReputationRepliesPort {
  /** When the first promise of a reply passed in a conversation; null where none did. */
  missedOf(conversationId: string): Promise<Date | null>;
}

export interface ReputationAccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
}

/** A row of the audit about a rating or a rater. */
export interface RatingAct {
  at: Date;
  actorId: string | null;
  action: string;
  subject: { kind: string; id: string };
  reason: string | null;
}

export interface ReputationAuditPort {
  /** Joins the running transaction. */
  record(input: {
    actorId: string;
    action: string;
    subject: { kind: string; id: string };
    caseId: string;
    reason: string;
  }): Promise<void>;
  /** The rows of these subjects, newest first. */
  listOfMany(input: {
    subjectIds: readonly string[];
    actions: readonly string[];
    limit: number;
  }): Promise<RatingAct[]>;
}

export interface ReputationMatchingPort {
  /** Orders suggestions by the snapshots that are the newest now. Joins the running transaction. */
  relistMentors(mentorIds: readonly string[]): Promise<void>;
}

interface Subject {
  kind: 'feedback' | 'reflection';
  id: string;
}

export interface ReputationModerationPort {
  screenText(input: {
    accountId: string;
    text: string;
    from: Side;
    ageBand: AgeBand;
    what: 'feedback' | 'reflection';
  }): Promise<CheckResult>;
  /** Opens a case for a person to read; it keeps the words as they were checked. Joins the running transaction; repeated for a subject, it changes nothing. */
  openTextCase(input: {
    subject: Subject;
    conversationId: string;
    from: Side;
    text: string;
    result: CheckResult;
  }): Promise<void>;
  /** Opens a case about a rating alone, a sample of its words, or a mentor's ratings. Joins the running transaction; repeated for a subject, it changes nothing. */
  openCase(
    input: { about: 'mentor' } & (
      | {
          kind: 'sample';
          risk: 'none';
          conversationId: string;
          subject: Subject;
          words: { from: Side; text: string };
        }
      | {
          kind: 'lowRating';
          risk: 'low';
          conversationId: string;
          subject: Subject;
          words?: { from: Side; text: string } | null;
        }
      | {
          kind: 'ratingReview' | RatingPattern;
          risk: 'low';
          subject: { kind: 'ratingReview'; id: string };
          personIds: readonly string[];
          mentorId: string;
        }
    ),
  ): Promise<unknown>;
  /** @throws {AppError} notFound, ownCase, notAllowed */
  findCaseReference(input: { id: string; actor: Actor }): Promise<CaseReference>;
  /** Renews the claim. @throws {AppError} notFound, ownCase, notAllowed, claimNeeded, caseClaimed */
  renewOwnClaim(input: { id: string; actor: Actor }): Promise<unknown>;
  listRatingCases(mentorId: string): Promise<RatingCase[]>;
}
