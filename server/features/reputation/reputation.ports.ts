import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../checks/index.ts';

export type { CheckResult };

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
  /** The first message of the mentee that reached the mentor. */
  firstMenteeAt: Date | null;
  mentorSent: number;
  /** UTC days on which the mentee wrote. */
  menteeDays: number;
}

export interface ReputationConversationsPort {
  /** @throws {AppError} notFound: the actor is not one of the two people. */
  engagementFor(actor: Actor, conversationPublicId: string): Promise<RatedEngagement>;
  engagement(conversationId: string): Promise<RatedEngagement>;
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
  /** Opens a case about the rating alone. Joins the running transaction; repeated for a subject, it changes nothing. */
  openCase(input: {
    kind: 'lowRating';
    risk: 'low';
    conversationId: string;
    about: 'mentor';
    subject: Subject;
    words?: { from: Side; text: string } | null;
  }): Promise<unknown>;
}
