import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../checks/index.ts';

export type { CheckResult };

export interface Engagement {
  conversationId: string;
  menteeId: string;
  mentorId: string;
  ageBand: AgeBand;
  endedAt: Date | null;
  /** While contact is stopped the rating stays sealed. */
  locked: boolean;
  menteeSent: number;
  mentorSent: number;
  menteeDays: number;
}

export interface ConversationsPort {
  /** Throws `notFound` to everybody but the two people. */
  engagementFor(actor: Actor, conversationPublicId: string): Promise<Engagement>;
  engagement(conversationId: string): Promise<Engagement>;
}

interface Subject {
  kind: 'feedback' | 'reflection';
  id: string;
}

export interface ModerationPort {
  screenText(input: {
    accountId: string;
    text: string;
    from: Side;
    ageBand: AgeBand;
    what: 'feedback' | 'reflection';
  }): Promise<CheckResult>;
  /** For a person to read: the words are kept with the case, as they were checked. Both join the running transaction; the same subject again changes nothing. */
  openWordsCase(input: {
    subject: Subject;
    conversationId: string;
    from: Side;
    text: string;
    result: CheckResult;
  }): Promise<void>;
  /** For the rating alone, without words. */
  openCase(input: {
    kind: 'lowRating';
    risk: 'low';
    conversationId: string;
    about: 'mentor';
    subject: Subject;
  }): Promise<void>;
}
