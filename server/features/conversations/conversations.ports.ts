import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { MentorTime, TimeView } from '../../../shared/contracts/time.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../checks/index.ts';

export type { CheckResult };

/** What conversations need of accounts. */
export interface AccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
  /** A generated alias and face, unlike those given. */
  newPersona(beside: { avatars: readonly number[]; aliases: readonly string[] }): Persona;
}

export type ActKind = 'open' | 'type' | 'send' | 'read' | 'leave';

/** What conversations need of a mentor's time. One balance function stands behind all four. */
export interface TimePort {
  /** Whether the mentor may see what is new in a conversation, and what they are told of their minutes: one look for both. */
  viewFor(input: { mentorId: string; conversationId: string }): Promise<{ isOpen: boolean; view: TimeView }>;
  recordAct(input: { mentorId: string; conversationId: string; kind: ActKind; at: Date }): Promise<TimeView>;
  viewOf(mentorId: string): Promise<TimeView>;
  mentorTimeOf(input: { mentorId: string; conversationId: string }): Promise<MentorTime>;
}

/** A text that was stopped: kept apart, sealed, without a number in any log. */
export interface StoppedText {
  conversationId: string;
  authorId: string;
  clientMessageId: string;
  text: string;
  result: CheckResult;
  why: 'blocked' | 'locked' | 'closed' | 'timeSpent';
}

/** What conversations need of moderation: a goal is read by the other side, so it is checked like a message. */
export interface ModerationPort {
  screenText(input: {
    accountId: string;
    text: string;
    from: Side;
    ageBand: AgeBand;
    what: 'goal';
    /** Earlier texts of the writer, oldest first. */
    before: string[];
  }): Promise<CheckResult>;
  /** With the case and the help card that the text calls for; the same text under the same `clientMessageId` is kept once. */
  keepAttempt(input: StoppedText): Promise<{ attemptId: string }>;
  /** For a goal that was let through with a worry in it. Joins the running transaction; idempotent by subject. */
  openWordsCase(input: {
    subject: { kind: 'goal'; id: string };
    conversationId: string;
    from: Side;
    text: string;
    result: CheckResult;
  }): Promise<void>;
}
