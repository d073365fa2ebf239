import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { PromisedReply } from '../../../shared/contracts/replies.ts';
import type { MentorTime, TimeView } from '../../../shared/contracts/time.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { ActKind } from '../../../shared/domain/time/meter.types.ts';
import type { CheckResult } from '../checks/index.ts';
import type { CheckedMessage } from './log/sealedNotes.ts';

export type { CheckResult };

/** What conversations need of accounts. */
export interface ConversationsAccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
  /** Whether a mentee lets their mentors see live signs (R50). */
  showsLiveSigns(menteeId: string): Promise<boolean>;
  /** False where the choice in force stayed the same. */
  setLiveSigns(input: { accountId: string; shown: boolean }): Promise<boolean>;
  /** A generated alias and face, unlike those given. */
  newPersona(beside: { avatars: readonly number[]; aliases: readonly string[] }): Persona;
}

/** What conversations need of a mentor's time. All answers come from one balance function. */
export interface ConversationsTimePort {
  /** Whether the mentor may see what is new in a conversation, and their minutes, both from one reading of the meter. */
  viewFor(input: { mentorId: string; conversationId: string }): Promise<{ isOpen: boolean; view: TimeView }>;
  /** Whether the mentor may send at that instant. */
  gate(input: {
    mentorId: string;
    conversationId: string;
    at: Date;
  }): Promise<{ allowed: true } | { allowed: false; opensAt: Date }>;
  recordAct(input: { mentorId: string; conversationId: string; kind: ActKind; at: Date }): Promise<TimeView>;
  viewOf(mentorId: string): Promise<TimeView>;
  mentorTimeOf(input: { mentorId: string; conversationId: string }): Promise<MentorTime>;
}

/** A text that was not accepted: stored apart, sealed, without a number in any log. */
export interface RejectedText {
  conversationId: string;
  authorId: string;
  clientMessageId: string;
  text: string;
  result: CheckResult;
  why: 'blocked' | 'locked' | 'closed' | 'timeSpent';
}

/** A text to check. `before`: earlier texts of its writer, oldest first. */
interface TextToCheck {
  accountId: string;
  text: string;
  from: Side;
  ageBand: AgeBand;
  before: string[];
}

/** What conversations need of moderation. */
export interface ConversationsModerationPort {
  /**
   * All phases of the check; an error or a timeout is the outcome `hold` with `errored`. Texts of one account are checked one at a
   * time.
   */
  check(input: TextToCheck): Promise<CheckResult>;
  /** The same for the goal of an agreement, which the other side reads too. */
  screenText(input: TextToCheck & { what: 'goal' }): Promise<CheckResult>;
  /** Opens the case and shows the help card that the text calls for. Idempotent by `clientMessageId` and text. */
  storeRejectedText(input: RejectedText): Promise<{ attemptId: string }>;
  /** The writer of an attempt says that stopping it was wrong. @throws {AppError} notFound for every other account */
  disputeAttempt(input: { attemptId: string; authorId: string }): Promise<void>;
  /** Whether an undecided case about the mentee's safety is about a message that was delivered in this conversation. */
  isMenteeAtRisk(conversationId: string): Promise<boolean>;
  /** Case, lock and help card, as far as the result asks for them; idempotent by entry. */
  openMessageCase(input: {
    conversationId: string;
    entryId: string;
    authorSide: Side;
    result: CheckResult;
    /** Entries of earlier messages that hold a piece of what was found. */
    pieces: readonly string[];
  }): Promise<void>;
  /** A held message that the listener found dangerous may have been delivered. Called after the commit; idempotent. */
  noteDelivered(input: { conversationId: string; entryId: string }): Promise<void>;
  /** For a goal that was accepted although it signals risk. Joins the running transaction; idempotent by subject. */
  openTextCase(input: {
    subject: { kind: 'goal'; id: string };
    conversationId: string;
    from: Side;
    text: string;
    result: CheckResult;
  }): Promise<void>;
}

/** What conversations need of attention. */
export interface ConversationsAttentionPort {
  /** Hands a stored message to the listener. Returns at once and never throws. */
  messageStored(message: CheckedMessage, words: { text: string; before: readonly string[] }): void;
  /** Queues a message for review because a rule asked for it; idempotent by entry. */
  reviewByRules(message: CheckedMessage, result: Pick<CheckResult, 'risk' | 'findings'>): Promise<void>;
}

/** What conversations need of matching. */
export interface ConversationsMatchingPort {
  /** What the mentee wrote when they asked for this mentor; null where the check held it, or without a request. */
  readAskedWords(matchRequestId: string): Promise<{ asked: string | null; handOver: string | null }>;
}

/** What conversations need of notifications. */
export interface ConversationsNotificationsPort {
  /** A device of the account has the conversation open, by its public id. */
  noteOpenConversation(input: { accountId: string; conversation: string }): Promise<void>;
}

/** What conversations need of restrictions. */
export interface ConversationsRestrictionsPort {
  /**
   * Whether the two may begin a conversation, for the transaction that begins it.
   * @returns the locks that it begins with
   * @throws {AppError} restricted, requestOver
   */
  admitPair(input: { menteeId: string; mentorId: string }): Promise<string[]>;
}

/** What conversations need of promised replies. */
export interface ConversationsRepliesPort {
  /** The reply that the mentee of a conversation waits for; null while they wait for none. */
  promisedReplyOf(conversationId: string): Promise<PromisedReply | null>;
}

export interface ConversationsPorts {
  accounts: ConversationsAccountsPort;
  attention: ConversationsAttentionPort;
  matching: ConversationsMatchingPort;
  moderation: ConversationsModerationPort;
  notifications: ConversationsNotificationsPort;
  replies: ConversationsRepliesPort;
  restrictions: ConversationsRestrictionsPort;
  time: ConversationsTimePort;
}
