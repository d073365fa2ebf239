import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { isUnclocked } from '../../../shared/domain/moderation/decisions.ts';
import { claimantOf } from './case.policy.ts';
import type { QueuedCase } from './queuedCase.ts';

/** Cases that one answer of the queue lists. */
export const QUEUE_PAGE = 50;

/** Undecided cases with a clock, then undecided cases without one, then decided cases that are not closed. */
function groupOf(one: QueuedCase): number {
  if (!isUndecided(one)) return 2;
  return isUnclocked(one) ? 1 : 0;
}

/**
 * Sorts by risk, the gravest first; then `listen` cases by score, the greatest first; then samples that are assigned to the viewer before the
 * others; then by the time at which they are due; then by number.
 */
function byUrgency(a: QueuedCase, b: QueuedCase, viewerId: string): number {
  return (
    b.riskRank - a.riskRank ||
    (a.kind === 'listen' ? (b.score ?? 0) - (a.score ?? 0) : 0) ||
    Number(b.assignedTo === viewerId) - Number(a.assignedTo === viewerId) ||
    a.dueAt.getTime() - b.dueAt.getTime() ||
    a.number - b.number
  );
}

/**
 * The queue of the desk. In each group every person has one case of a kind before anyone has a second, so that one person's cases do not
 * push those of others down. Within that order the most urgent is first.
 */
export function fairOrder(cases: readonly QueuedCase[], { viewerId }: { viewerId: string }): QueuedCase[] {
  const counts = new Map<string, number>();
  const sorted = [...cases].sort((a, b) => byUrgency(a, b, viewerId));
  const placed = sorted.map((one) => {
    const key = [groupOf(one), one.kind, one.authorId ?? one._id].join(' ');
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { one, group: groupOf(one), nth };
  });
  // The sort is stable: cases of the same group and place stay by urgency.
  return placed.sort((a, b) => a.group - b.group || a.nth - b.nth).map(({ one }) => one);
}

/** What waits in the queue, in numbers. `late`: undecided and past its time; `waitingSince`: of the one that has waited longest. */
export function countQueue(
  queued: readonly QueuedCase[],
  { viewerId, now }: { viewerId: string; now: Date },
) {
  const clocked = queued.filter((one) => isUndecided(one) && !isUnclocked(one));
  const waiting = clocked.filter((one) => claimantOf(one, now) === null);
  const since = waiting.map(({ openedAt }) => openedAt.getTime());
  return {
    waiting: waiting.length,
    waitingSince: since.length === 0 ? null : new Date(Math.min(...since)).toISOString(),
    late: clocked.filter(({ dueAt }) => dueAt <= now).length,
    toRead: queued.filter((one) => isUndecided(one) && isUnclocked(one)).length,
    mine: queued.filter((one) => claimantOf(one, now) === viewerId).length,
  };
}
