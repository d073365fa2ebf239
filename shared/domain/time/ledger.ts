import { secondToIso } from './calendar.ts';

/** Counted time: against the budget, or past it because the mentee is at risk. */
export type CountedKind = 'session' | 'riskExempt';

export type LedgerKind = CountedKind | 'allowance' | 'repayment' | 'adjustment' | 'extension';

/** Why an entry was made, as the receipt explains it. It names no case: time past the budget is `extraTime`. */
export type LedgerReason =
  | 'weekOpened'
  | 'owedFromBefore'
  | 'allowanceLowered'
  | 'extensionAccepted'
  | 'left'
  | 'idle'
  | 'spent'
  | 'extraTime';

/** An entry before it gets its number and its place in the chain. Instants are seconds; `seconds` is negative in an adjustment only. */
export interface LedgerDraft {
  readonly kind: LedgerKind;
  readonly weekKey: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly seconds: number;
  readonly conversations: readonly string[];
  readonly reason: LedgerReason;
}

/** One week, from the ledger alone. */
export interface WeekTotals {
  readonly weekKey: string;
  readonly allowanceSeconds: number;
  readonly extensionSeconds: number;
  readonly repaymentSeconds: number;
  readonly chargedSeconds: number;
  readonly exemptSeconds: number;
  readonly remainingSeconds: number;
}

type CountedEntry = Pick<LedgerDraft, 'kind' | 'weekKey' | 'seconds'>;

/** The sums of a ledger: one row for each week that has an entry, in the order of the weeks. */
export function weekTotals(entries: Iterable<CountedEntry>): WeekTotals[] {
  const weeks = new Map<string, Record<LedgerKind, number>>();
  for (const { kind, weekKey, seconds } of entries) {
    const sums = weeks.get(weekKey) ?? {
      allowance: 0,
      adjustment: 0,
      extension: 0,
      repayment: 0,
      session: 0,
      riskExempt: 0,
    };
    sums[kind] += seconds;
    weeks.set(weekKey, sums);
  }
  return [...weeks]
    .map(([weekKey, sums]) => ({
      weekKey,
      allowanceSeconds: sums.allowance + sums.adjustment,
      extensionSeconds: sums.extension,
      repaymentSeconds: sums.repayment,
      chargedSeconds: sums.session,
      exemptSeconds: sums.riskExempt,
      remainingSeconds: Math.max(
        0,
        sums.allowance + sums.adjustment + sums.extension - sums.repayment - sums.session,
      ),
    }))
    .sort((a, b) => (a.weekKey < b.weekKey ? -1 : 1));
}

/** A counted stretch as receipts and `time replay` show it. */
export function toCountedStretch({ kind, startedAt, endedAt, seconds }: LedgerDraft) {
  return {
    kind,
    startedAt: secondToIso(startedAt),
    endedAt: secondToIso(endedAt),
    seconds,
  };
}

/** Whether an entry counts time that was given, as against allowances and corrections. */
export function isCounted({ kind }: Pick<LedgerDraft, 'kind'>): boolean {
  return kind === 'session' || kind === 'riskExempt';
}
