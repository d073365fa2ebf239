import { isForReview } from '../conversations/index.ts';
import type { CheckNote, CheckResult, EarlierText, MessageEntry } from '../conversations/index.ts';

/** A text that encourages harm is refused in other words than one that shows who somebody is. */
export function blockedCode({ findings }: CheckResult) {
  return findings.some(({ kind }) => kind === 'encouragesHarm')
    ? ('blockedHarm' as const)
    : ('blocked' as const);
}

const STORED_AS = { allow: 'accepted', hold: 'held', redact: 'redacted' } as const;

/** How a text that was not blocked is stored. */
export function storedAs(outcome: CheckNote['outcome']): MessageEntry['stored'] {
  return STORED_AS[outcome];
}

/** Whether something is to be done about the message besides delivering it. */
export function callsForReaction(note: CheckNote): boolean {
  return (
    note.outcome === 'hold' ||
    note.opensCase ||
    note.lock ||
    note.helpCard ||
    note.errored ||
    isForReview(note)
  );
}

/** What is kept of a check with the message: everything but the words. */
export function noteOf(
  outcome: CheckNote['outcome'],
  result: CheckResult,
  pieces: readonly string[],
): CheckNote {
  const { risk, findings, opensCase, lock, helpCard, attention, urgency, errored } = result;
  const note = { outcome, risk, findings, opensCase, lock, helpCard, attention, urgency, errored };
  return { ...note, pieces: [...pieces] };
}

/** The entries of the earlier messages that hold a piece of what was found. `before`: what was checked with it, oldest first. */
export function piecesOf({ earlier }: CheckResult, before: readonly EarlierText[]): string[] {
  return earlier.flatMap((count) => before[before.length - count]?.entryId ?? []);
}

/** A kept note, as the check once gave it. */
export function resultOf(note: CheckNote): CheckResult {
  return {
    ...note,
    earlier: [],
    delivered: null,
    rewrite: null,
  };
}

const RECHECK_MS = 30_000;

/** A check that failed is tried again for half a minute; then a person is asked. */
export function mayCheckAgain(writtenAt: Date, now: Date): boolean {
  return now.getTime() - writtenAt.getTime() < RECHECK_MS;
}

/** Stands where words were taken out. */
const GAP = '▇▇▇';

/** The text without these stretches, each replaced by a mark; stretches may touch or overlap. */
export function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = 0;
  let kept = '';
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= rest) continue;
    if (start >= rest) kept += text.slice(rest, start) + GAP;
    rest = end;
  }
  return kept + text.slice(rest);
}
