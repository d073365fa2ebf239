import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { MeasuredShare } from '../../../shared/domain/moderation/attentionLoad.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { HeardNote, MessageEntry } from '../conversations/index.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

/** What the listener can hear: kinds, any distress, and four steps of danger. */
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

export interface ListenerResult {
  /** Of the model. */
  version: string;
  /** What the thresholds are set against. */
  scores: Readonly<Record<ListenerHead, number>>;
  /** Calibrated, 0–1. */
  probabilities: Readonly<Record<ListenerHead, number>>;
  /** The words could not be read. */
  unreadable: boolean;
}

export interface HearingJob {
  text: string;
  from: Side;
  /** The writer's last three own lines within 48 hours, oldest first. */
  before: readonly string[];
  /** 0–1: the in-line score; when many wait, the greatest goes first. */
  urgency: number;
}

/** The listener and what was measured of it. */
export interface ListenerPort {
  /** @throws an error with `code` `queueFull`, `unavailable`, `failed` or `stopped` */
  hear(job: HearingJob): Promise<ListenerResult>;
  isReady(): boolean;
  attentionOf(input: { from: Side; heard: ListenerResult; thresholds: AttentionThresholds }): Attention;
  /** In force until the first change. */
  defaultThresholds: AttentionThresholds;
  /** Ordinary chat, for each side; empty where nothing was measured. */
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

/** Messages that wait to be heard, and the offer of help. */
export interface AttentionConversationsPort {
  unheard: {
    /** Counts no further than `most`. */
    count(most: number): Promise<number>;
    find(input: { until: Date; count: number; byUrgency: boolean }): Promise<MessageEntry[]>;
    readWords(message: MessageEntry): Promise<{ text: string | null; before: string[] }>;
    /** False when it was done before. Joins the running transaction. */
    markHeard(entryId: string, heard: HeardNote): Promise<boolean>;
    /** What was kept of it; null while it waits. */
    findNote(entryId: string): Promise<HeardNote | null>;
  };
  /** Joins the running transaction; changes nothing where nothing may be offered. */
  offerHelp(input: { conversationId: string; messagePublicId: string }): Promise<void>;
}

/** A message that the desk should hear of. */
export interface AttentionFacts {
  conversationId: string;
  entryId: string;
  side: Side;
  /** 0–100; null where the rules alone ask. */
  score: number | null;
  attention: Attention;
  level: RiskLevel;
}

/** Both join the running transaction and are idempotent by entry. */
export interface AttentionModerationPort {
  /** A person reads it within the day. */
  openListenCase(facts: AttentionFacts): Promise<void>;
  /** A case with a clock; the help card where a mentee wrote. */
  raiseHeardCase(facts: AttentionFacts): Promise<void>;
}

export interface AttentionPorts {
  accounts: AttentionAccountsPort;
  audit: AttentionAuditPort;
  conversations: AttentionConversationsPort;
  moderation: AttentionModerationPort;
  listener: ListenerPort;
}
