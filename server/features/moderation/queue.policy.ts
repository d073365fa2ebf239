import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import type { QueuedCase } from './case.model.ts';

/** Cases that one answer of the queue lists. */
export const QUEUE_PAGE = 50;

/** Undecided cases with a clock, then undecided `listen` cases, then decided cases that are not closed. */
function groupOf(one: QueuedCase): number {
  if (!isUndecided(one)) return 2;
  return one.kind === 'listen' ? 1 : 0;
}

/** Graver first, in `listen` cases the greater score; then the one due first; then the older one. */
function byUrgency(a: QueuedCase, b: QueuedCase): number {
  return (
    b.riskRank - a.riskRank ||
    (a.kind === 'listen' ? (b.score ?? 0) - (a.score ?? 0) : 0) ||
    a.dueAt.getTime() - b.dueAt.getTime() ||
    a.number - b.number
  );
}

/**
 * The queue of the desk. In each group every person has one case of a kind before anyone has a second, so that one person's cases do not
 * push those of others down. Within that order the most urgent is first.
 */
export function fairOrder(cases: readonly QueuedCase[]): QueuedCase[] {
  const counts = new Map<string, number>();
  const placed = [...cases].sort(byUrgency).map((one) => {
    const key = [groupOf(one), one.kind, one.authorId ?? one._id].join(' ');
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { one, group: groupOf(one), nth };
  });
  // The sort is stable: cases of the same group and place stay by urgency.
  return placed.sort((a, b) => a.group - b.group || a.nth - b.nth).map(({ one }) => one);
}
