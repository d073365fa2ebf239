import { toSecond } from './calendar.ts';
import { weekTotals } from './ledger.ts';
import type { WeekTotals } from './ledger.ts';
import type { Meter } from './meter.types.ts';
import { firstBadLink, headHashOf, ledgerKindOf } from './receipt.ts';
import type { ChainFault, Sha256Hex, TimeLedgerEntry } from './receipt.ts';

/**
 * What can be wrong with a ledger. `head`: it does not end where the meter says. `week`: a week does not open with one allowance, after
 * the weeks before it. `seconds`: a stretch counts other than its length. `overlap`: a stretch begins before the one before it
 * has ended. `overspent`: a week is charged more than its budget. `sum`: the week's entries do not add up to what the meter counts with.
 * `act`: a message was sent outside every counted stretch.
 */
export type LedgerFault = ChainFault | 'head' | 'week' | 'seconds' | 'overlap' | 'overspent' | 'sum' | 'act';

/** The first entry that is wrong: its number, or the number of the entry that is missing. */
export interface LedgerFinding {
  readonly firstBad: number;
  readonly reason: LedgerFault;
}

export interface LedgerAudit {
  /** The whole ledger, in the order of the chain. */
  readonly entries: readonly TimeLedgerEntry[];
  /** The mentor's pseudonym on receipts. */
  readonly mentor: string;
  /** Number and hash of the last entry, as they are kept with the meter. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly meter: Meter;
  /** Seconds at which the mentor sent a message, in order. */
  readonly sentAt: readonly number[];
}

type Check = (audit: LedgerAudit) => LedgerFinding | null;

/**
 * Everything that can be recomputed about a mentor's ledger: its chain, its sums, its weeks, and the messages that its stretches must cover.
 * @returns the first entry that is wrong by the first check that fails, or null
 */
export function auditLedger(audit: LedgerAudit, tools: { sha256: Sha256Hex }): LedgerFinding | null {
  const { entries, mentor } = audit;
  const chain = firstBadLink(entries, { mentor, sha256: tools.sha256 });
  if (chain) return chain;
  for (const check of [checkHead, checkStretches, checkWeeks, checkSums, checkActs]) {
    const finding = check(audit);
    if (finding) return finding;
  }
  return null;
}

/** Whether the stored head of the chain is that of its last entry. */
const checkHead: Check = ({ entries, head }) =>
  headHashOf(entries) === head.hash && entries.length === head.seq
    ? null
    : { firstBad: Math.min(entries.length, head.seq) + 1, reason: 'head' };

const isStretch = ({ kind }: TimeLedgerEntry): boolean => kind === 'session' || kind === 'extra';

/** Stretches in order of time, each of its length. */
const checkStretches: Check = ({ entries }) => {
  let last = -Infinity;
  for (const { seq, startedAt, endedAt, seconds } of entries.filter(isStretch)) {
    const [from, to] = [toSecond(startedAt), toSecond(endedAt)];
    if (to - from !== seconds || seconds <= 0) return { firstBad: seq, reason: 'seconds' };
    if (from < last) return { firstBad: seq, reason: 'overlap' };
    last = to;
  }
  return null;
};

/**
 * Each week up to the meter's opens with one allowance, after the weeks before it, and is charged at most its budget; a lowered allowance
 * leaves what was spent before as it is. The minimum of a stretch can run into the next week and be entered before that week opens.
 */
const checkWeeks: Check = ({ entries, meter }) => {
  const leftOfWeek = new Map<string, number>();
  let newestWeek = '';
  for (const { seq, kind, weekKey, seconds } of entries) {
    if (kind === 'allowance' && weekKey <= newestWeek) return { firstBad: seq, reason: 'week' };
    if (kind === 'allowance') newestWeek = weekKey;
    if (kind === 'allowance' || kind === 'extension') add(leftOfWeek, weekKey, seconds);
    if (kind === 'repayment') add(leftOfWeek, weekKey, -seconds);
  }
  for (const entry of entries) {
    const { seq, kind, weekKey, seconds } = entry;
    if (!isStretch(entry) || weekKey > meter.week.key) continue;
    if (!leftOfWeek.has(weekKey)) return { firstBad: seq, reason: 'week' };
    if (kind === 'session' && add(leftOfWeek, weekKey, -seconds) < 0)
      return { firstBad: seq, reason: 'overspent' };
  }
  return null;
};

/** Adds to the number under a key and returns the sum. */
function add(sums: Map<string, number>, key: string, seconds: number): number {
  const sum = (sums.get(key) ?? 0) + seconds;
  sums.set(key, sum);
  return sum;
}

const SUMS = [
  'allowanceSeconds',
  'extensionSeconds',
  'repaymentSeconds',
  'chargedSeconds',
  'exemptSeconds',
] as const satisfies readonly (keyof WeekTotals & keyof Meter['week'])[];

/** The entries of the meter's week against the sums that gate the next message. Which of them is wrong is not known: the last is named. */
const checkSums: Check = ({ entries, meter: { week } }) => {
  const ofWeek = entries.filter(({ weekKey }) => weekKey === week.key);
  const [totals] = weekTotals(ofWeek.map((entry) => ({ ...entry, kind: ledgerKindOf(entry.kind) })));
  const firstBad = ofWeek.at(-1)?.seq ?? Math.max(1, entries.length);
  const isSame = totals && SUMS.every((sum) => totals[sum] === week[sum]);
  return isSame ? null : { firstBad, reason: 'sum' };
};

/** Each message sent before the running session lies in a stretch. A stretch includes its last second, that of its last act. */
const checkActs: Check = ({ entries, meter, sentAt }) => {
  // Without a minimum a visit of a single act counts nothing and leaves no stretch.
  if (meter.rules.minimumStretchSeconds === 0) return null;
  const stretches = entries.filter(isStretch);
  const settledBefore = meter.session?.openedAt ?? meter.at;
  let next = 0;
  for (const at of sentAt) {
    if (at >= settledBefore) break;
    while (next < stretches.length && toSecond(stretches[next]?.endedAt ?? '') < at) next += 1;
    const stretch = stretches[next];
    if (!stretch) return { firstBad: entries.length + 1, reason: 'act' };
    if (toSecond(stretch.startedAt) > at) return { firstBad: stretch.seq, reason: 'act' };
  }
  return null;
};
