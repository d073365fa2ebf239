import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { RiskLevel } from '../../../shared/contracts/moderation.ts';

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

interface ScreenedWords {
  outcome: 'allow' | 'redact' | 'hold' | 'block';
  risk: RiskLevel;
  helpCard: boolean;
}

export interface ModerationPort {
  screenText(input: {
    text: string;
    from: 'mentee' | 'mentor';
    ageBand: AgeBand;
    what: 'feedback' | 'reflection';
  }): Promise<ScreenedWords>;
  /** Joins the running transaction; the same subject again changes nothing. */
  openCase(input: {
    kind: 'lowRating' | 'distress';
    risk: RiskLevel;
    conversationId: string;
    about: 'mentee' | 'mentor';
    subject: { kind: 'feedback' | 'reflection'; id: string };
  }): Promise<void>;
}
