import type { Period, Week } from './calendar.ts';
import type { CountedKind, LedgerDraft } from './ledger.ts';

/** How a mentor's time is counted; seconds. */
export interface MeterRules {
  /** An act this long after the last one still goes on with the session. */
  readonly idleGapSeconds: number;
  /** What a stretch counts at least, from its first act. */
  readonly minimumStretchSeconds: number;
}

/** What the mentor promised, as it holds from the next Monday. */
export interface TimePromise {
  readonly timeZone: string;
  readonly weeklySeconds: number;
  readonly dailySeconds: number | null;
}

export type ActKind = 'open' | 'type' | 'send' | 'read' | 'leave' | 'disconnect';

export interface Act {
  readonly at: number;
  readonly conversation: string;
  readonly kind: ActKind;
}

/** A piece of counted time of one kind inside one local day. */
export interface Stretch {
  kind: CountedKind;
  weekKey: string;
  startedAt: number;
  /** `null` while it runs. */
  endedAt: number | null;
  conversations: string[];
}

/** The open session: not in the ledger until it ends, and then without what idleness gives back. */
export interface RunningSession {
  openedAt: number;
  lastActAt: number;
  /** The threads the mentor is in now. */
  engaged: string[];
  /** Oldest first; only the last one runs. */
  stretches: Stretch[];
}

/** What the ledger says of one week. `remaining` is found by `balanceOf`, never kept. */
export interface MeterWeek extends Week {
  readonly timeZone: string;
  /** What the week opened with; half of it is the most that is given back in it. */
  readonly openingSeconds: number;
  dailySeconds: number | null;
  allowanceSeconds: number;
  extensionSeconds: number;
  repaymentSeconds: number;
  chargedSeconds: number;
  exemptSeconds: number;
  /** Exempt seconds of earlier weeks that were not yet given back when this week opened. */
  owedSeconds: number;
}

/**
 * Everything that decides what a mentor's next act costs: plain data, so that it can be stored as it is. Only the
 * functions of `meter.ts` change it.
 */
export interface Meter {
  readonly rules: MeterRules;
  promise: TimePromise;
  /** The second up to which this is settled. */
  at: number;
  week: MeterWeek;
  day: Period & { chargedSeconds: number };
  /** Where the last ledger stretch ends; in the future while a minimum is being filled. */
  countedUntil: number;
  /** Ledger stretches of a day that has not begun: minimums that run over midnight. */
  upcoming: Stretch[];
  /** Threads with an open case of high or imminent risk to the mentee. */
  atRisk: string[];
  session: RunningSession | null;
}

/** A meter after a step, and what the step adds to the ledger, in order. */
export interface Step {
  readonly meter: Meter;
  readonly entries: readonly LedgerDraft[];
}
