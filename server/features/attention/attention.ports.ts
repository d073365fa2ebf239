import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { MeasuredShare } from '../../../shared/domain/moderation/attentionLoad.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

/** What the listener can hear: kinds, any distress, and four steps of danger. */
export type Head =
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

export interface Heard {
  /** Of the model. */
  version: string;
  /** What the thresholds are set against. */
  scores: Readonly<Record<Head, number>>;
  /** Calibrated, 0–1. */
  probabilities: Readonly<Record<Head, number>>;
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
  /** @throws an error with `code` `queueFull`, `unavailable` or `failed` */
  hear(job: HearingJob): Promise<Heard>;
  isReady(): boolean;
  attentionOf(input: { from: Side; heard: Heard; thresholds: AttentionThresholds }): Attention;
  /** Until somebody changes them. */
  defaultThresholds: AttentionThresholds;
  /** Ordinary chat, for each side; empty where nothing was measured. */
  measured: Readonly<Record<Side, readonly MeasuredShare[]>>;
}

export interface AccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
}

export interface AuditPort {
  /** Joins the running transaction; outside one it is stored at once. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    caseId?: string;
    reason?: string;
  }): Promise<void>;
}

export interface AttentionPorts {
  accounts: AccountsPort;
  audit: AuditPort;
  listener: ListenerPort;
}
