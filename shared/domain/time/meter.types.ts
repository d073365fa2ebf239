import type { Period, Week } from './calendar.ts';
import type { CountedKind, LedgerDraft } from './ledger.ts';

/** How a mentor's time is counted. */
export interface MeterRules {
  /** An act at most this long after the last one continues the session. */
  readonly idleGapSeconds: number;
  /** What a session counts at least, from its first act. */
  readonly minimumStretchSeconds: number;
}

/** What the mentor promised, as it will hold from the next Monday. */
export interface TimePromise {
  readonly timeZone: string;
  readonly weeklySeconds: number;
  readonly dailySeconds: number | null;
}

/** What a mentor does in a conversation; every act but `leave` keeps the session running. */
export type ActKind = 'open' | 'type' | 'send' | 'read' | 'leave';

export interface Act {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly conversation: string;
  readonly kind: ActKind;
}

/** Counted time of one kind inside one local day. */
export interface Stretch {
  kind: CountedKind;
  weekKey: string;
  startedAt: number;
  /** `null` while it runs. */
  endedAt: number | null;
  conversations: string[];
}

/** The open session. It enters the ledger when it ends; idle seconds after the last act are then not counted. */
export interface RunningSession {
  openedAt: number;
  lastActAt: number;
  /** Conversations the mentor is in now. */
  engaged: string[];
  /** Oldest first; only the last one runs. */
  stretches: Stretch[];
}

/** What the ledger says of one week. What remains of it is computed by `balanceAt`, not stored. */
export interface MeterWeek extends Week {
  readonly timeZone: string;
  /** The allowance at the opening; at most half of it is repaid in this week. */
  readonly openingSeconds: number;
  dailySeconds: number | null;
  allowanceSeconds: number;
  extensionSeconds: number;
  repaymentSeconds: number;
  chargedSeconds: number;
  exemptSeconds: number;
  /** Exempt seconds of earlier weeks that were not yet repaid when this week opened. */
  owedSeconds: number;
}

/**
 * Everything that decides what a mentor's next act costs. Plain data, so that it can be stored unchanged; only the functions of
 * `meter.ts` make a new one.
 */
export interface Meter {
  readonly rules: MeterRules;
  promise: TimePromise;
  /** The second up to which this is settled. */
  at: number;
  week: MeterWeek;
  day: Period & { chargedSeconds: number };
  /** Second at which the last ledger stretch ends; later than `at` while a minimum is being filled. */
  countedUntil: number;
  /** Ledger stretches of a day that has not begun: parts of a minimum that run over midnight. */
  upcoming: Stretch[];
  /** Conversations with an open case of moderate risk or more to the mentee. */
  atRisk: string[];
  session: RunningSession | null;
}

/** A meter after a change, and what the change adds to the ledger, in order. */
export interface Step {
  readonly meter: Meter;
  readonly entries: readonly LedgerDraft[];
}
