import { holdsMessagesOf } from '../../../shared/domain/conversation/states.ts';
import type { Side, StateAndLocks } from '../../../shared/domain/conversation/states.ts';
import { mergeSpans, replaceSpans } from '../../../shared/text/spans.ts';
import { isForReview, signalsRisk } from './rejectedText.policy.ts';
import type { MessageEntry } from './log/entry.ts';
import type { CheckNote } from './log/sealedNotes.ts';
import type { CheckResult } from '../checks/index.ts';
import type { EarlierText } from './log/earlierTexts.ts';

/** A text that encourages harm is refused in other words than one that gives away who its writer is. */
export function blockedCode({ findings }: CheckResult) {
  return findings.some(({ kind }) => kind === 'encouragesHarm')
    ? ('blockedHarm' as const)
    : ('blocked' as const);
}

const STORED_AS = { allow: 'accepted', hold: 'held', redact: 'redacted' } as const;

/** The form in which a text that was not blocked is stored, by the outcome of its check. */
export function storedAs(outcome: CheckNote['outcome']): MessageEntry['stored'] {
  return STORED_AS[outcome];
}

/**
 * The result under which a message is stored where the messages of its writer wait for a person of the team; null where nothing changes. What a
 * mentee writes about a danger is not kept waiting (R15).
 */
export function heldResultUnder(
  stateAndLocks: StateAndLocks,
  { side, result }: { side: Side; result: CheckResult },
): CheckResult | null {
  if (!holdsMessagesOf(stateAndLocks, side) || result.outcome === 'hold') return null;
  if (side === 'mentee' && signalsRisk(result)) return null;
  return { ...result, outcome: 'hold', opensCase: true };
}

/** The words that are stored and delivered: without what the check took out, for which it gives `delivered`. */
export function storedWords({ text, result }: { text: string; result: CheckResult }): string {
  return result.outcome === 'redact' ? (result.delivered ?? '') : text;
}

/** The listener reads a new message with the writer's last three lines. */
export const LISTENER_LINES = 3;

/** The messages that the listener reads with a new one, oldest first; the goal of the agreement is not a message. */
export function listenerLines(earlier: readonly EarlierText[]): string[] {
  return earlier
    .filter(({ entryId }) => entryId !== null)
    .slice(-LISTENER_LINES)
    .map(({ text }) => text);
}

/** Whether something is to be done about the message besides delivering it. */
export function callsForEffect(note: CheckNote): boolean {
  return (
    note.outcome === 'hold' ||
    note.opensCase ||
    note.lock ||
    note.helpCard ||
    note.errored ||
    isForReview(note)
  );
}

/** What is stored of a check with the message: everything but words. A stopped text that is stored anyway is held. */
export function noteOf(result: CheckResult, pieces: readonly string[]): CheckNote {
  const { risk, findings, opensCase, lock, helpCard, attention, urgency, errored } = result;
  const outcome = result.outcome === 'block' ? 'hold' : result.outcome;
  const note = { outcome, risk, findings, opensCase, lock, helpCard, attention, urgency, errored };
  return { ...note, pieces: [...pieces] };
}

/** The entries of the earlier messages that hold a piece of what was found. `before`: what was checked with it, oldest first. */
export function entriesWithPieces({ earlier }: CheckResult, before: readonly EarlierText[]): string[] {
  return earlier.flatMap((count) => before[before.length - count]?.entryId ?? []);
}

/** The result of a check from what was stored of it. */
export function resultOf(note: CheckNote): CheckResult {
  return {
    ...note,
    earlier: [],
    delivered: null,
    rewrite: null,
  };
}

const RECHECK_MS = 30_000;

/** A failed check is retried for half a minute; after that a moderator decides. */
export function mayCheckAgain(writtenAt: Date, now: Date): boolean {
  return now.getTime() - writtenAt.getTime() < RECHECK_MS;
}

/** What replaces words that were taken out. */
const GAP = '▇▇▇';

/** The text with each span (UTF-16 offsets) replaced by a mark; overlapping spans are replaced as one. */
export function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  return replaceSpans(text, mergeSpans(text, spans), GAP);
}
