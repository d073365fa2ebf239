import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { ActKind, CheckResult, MessageEntry, StoppedText } from '../conversations/index.ts';

/** What messages need of moderation. */
export interface ModerationPort {
  /**
   * All phases; an error or a timeout is the outcome `hold` with `errored`. `before`: earlier texts of the writer, oldest first. Texts of
   * one account are checked one at a time.
   */
  check(input: {
    accountId: string;
    text: string;
    from: Side;
    ageBand: AgeBand;
    before: string[];
  }): Promise<CheckResult>;
  /** Case, lock and help card, as far as the result asks for them; idempotent by entry. */
  openMessageCase(input: {
    conversationId: string;
    entryId: string;
    authorSide: Side;
    result: CheckResult;
    /** Entries of earlier messages that hold a piece of what was found. */
    pieces: readonly string[];
  }): Promise<void>;
  /** Idempotent by `clientMessageId` and text; opens a case where the text carries risk. */
  keepAttempt(input: StoppedText): Promise<{ attemptId: string }>;
  /** "This is wrong", by the writer of the attempt; throws `notFound` for anybody else. */
  disputeAttempt(input: { attemptId: string; authorId: string }): Promise<void>;
}

/** What messages need of attention. */
export interface AttentionPort {
  /** After the message was stored: has it heard. Returns at once and never throws. */
  messageStored(message: MessageEntry, words: { text: string; before: readonly string[] }): void;
  /** What the rules would have a person read; idempotent by entry. */
  reviewByRules(message: MessageEntry, result: Pick<CheckResult, 'risk' | 'findings'>): Promise<void>;
}

/** What messages need of a mentor's time. */
export interface TimePort {
  gate(input: {
    mentorId: string;
    conversationId: string;
    at: Date;
  }): Promise<{ allowed: true } | { allowed: false; opensAt: Date }>;
  recordAct(input: { mentorId: string; conversationId: string; kind: ActKind; at: Date }): Promise<TimeView>;
}
