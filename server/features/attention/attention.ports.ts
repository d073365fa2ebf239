import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { MeasuredShare } from '../../../shared/domain/moderation/attentionLoad.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { CheckedMessage, HeardNote } from '../conversations/index.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

/** Outputs of the listener's model: five kinds, distress of any kind, and four steps of danger. */
export type ListenerHead =
  | 'selfHarm'
  | 'abuse'
  | 'danger'
  | 'encouragesHarm'
  | 'grooming'
  | 'distress'
  | 'aboveNone'
  | 'aboveLow'
  | 'aboveModerate'
  | 'aboveHigh';

/** What the listener makes of one message. */
export interface ListenerResult {
  /** Version of the model. */
  version: string;
  /** Raw outputs, which the thresholds are compared with. */
  scores: Readonly<Record<ListenerHead, number>>;
  /** Calibrated, 0–1. */
  probabilities: Readonly<Record<ListenerHead, number>>;
  /** The listener could not read the words. */
  unreadable: boolean;
}

export interface HearingJob {
  text: string;
  from: Side;
  /** The writer's last three own lines within 48 hours, oldest first. */
  before: readonly string[];
  /** 0–1, the score of the check before delivery; when many messages wait, the greatest goes first. */
  urgency: number;
}

/** The listener, and the figures that were measured of it. */
export interface ListenerPort {
  /** @throws {Error} with `code` `queueFull`, `unavailable`, `failed` or `stopped` */
  hear(job: HearingJob): Promise<ListenerResult>;
  isReady(): boolean;
  attentionOf(input: { from: Side; heard: ListenerResult; thresholds: AttentionThresholds }): Attention;
  /** In force until staff change them. */
  defaultThresholds: AttentionThresholds;
  /** Shares of ordinary chat that reach a threshold, for each side; empty where not measured. */
  measured: Readonly<Record<Side, readonly MeasuredShare[]>>;
}

export interface AttentionAccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
}

export interface AttentionAuditPort {
  /** Joins the running transaction; outside one it is stored at once. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    caseId?: string;
    reason?: string;
  }): Promise<void>;
}

/** Messages that were not heard yet, and the offer of help. */
export interface AttentionConversationsPort {
  unheard: {
    /** Stops counting at `limit`. */
    count(limit: number): Promise<number>;
    find(input: { until: Date; count: number; byUrgency: boolean }): Promise<CheckedMessage[]>;
    readWords(message: CheckedMessage): Promise<{ text: string | null; before: string[] }>;
    /** Stores what the listener made of a message. @returns false when there is a result already. Joins the running transaction. */
    markHeard(message: Pick<CheckedMessage, '_id' | 'conversationId'>, heard: HeardNote): Promise<boolean>;
    /** What was stored of a heard message; null before. */
    findNote(entryId: string): Promise<HeardNote | null>;
  };
  /** Joins the running transaction. Changes nothing where help may not be offered. */
  offerHelp(input: { conversationId: string; messagePublicId: string }): Promise<void>;
}

/** A heard message, as the desk is told of it. */
export interface AttentionFacts {
  conversationId: string;
  entryId: string;
  side: Side;
  /** 0–100; null where the rules alone ask. */
  score: number | null;
  attention: Attention;
  level: RiskLevel;
}

/** Cases of heard messages. Both join the running transaction and are idempotent by entry. */
export interface AttentionModerationPort {
  /** A moderator reads it within the day. */
  openListenCase(facts: AttentionFacts): Promise<void>;
  /** A case with a clock, and the help card where the mentee wrote. */
  raiseHeardCase(facts: AttentionFacts): Promise<void>;
}

export interface AttentionPorts {
  accounts: AttentionAccountsPort;
  audit: AttentionAuditPort;
  conversations: AttentionConversationsPort;
  moderation: AttentionModerationPort;
  listener: ListenerPort;
}
