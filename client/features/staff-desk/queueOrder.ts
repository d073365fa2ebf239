import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { isUnclocked } from '../../../shared/domain/moderation/decisions.ts';

interface QueuePages {
  /** In the order of the queue. */
  rows: CaseRow[];
  /** How many rows the queue has in all. */
  total: number;
}

/** The loaded pages as one list. A case that moved between two fetches is listed once. */
export function joinPages(pages: readonly AnswerOf<typeof listCasesEndpoint>[]): QueuePages {
  const byId = new Map(pages.flatMap(({ cases }) => cases).map((row) => [row.id, row]));
  return { rows: [...byId.values()], total: pages.at(-1)?.total ?? 0 };
}

/**
 * `clocked`: undecided cases with a call-out clock; `toRead`: undecided cases without one, due within the day; `decided`: the rest.
 */
export type QueueGroup = 'clocked' | 'toRead' | 'decided';

/** The group of the queue in which a case is shown. */
const groupOf = (row: CaseRow): QueueGroup => {
  if (!isUndecided(row)) return 'decided';
  return isUnclocked(row) ? 'toRead' : 'clocked';
};

/** Rows in the order of the queue, grouped by the kind of work; no empty groups. */
export function queueGroups(rows: readonly CaseRow[]): { group: QueueGroup; rows: readonly CaseRow[] }[] {
  return (['clocked', 'toRead', 'decided'] as const)
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) }))
    .filter((members) => members.rows.length > 0);
}

const isForAnother = ({ assignedTo, assignedToMe }: CaseRow): boolean => assignedTo !== null && !assignedToMe;

/** The first undecided case that the viewer has claimed, or that is neither claimed by nor assigned to another person; null if there is none. */
export function firstToTake(rows: readonly CaseRow[]): CaseRow | null {
  const isFree = (row: CaseRow) => row.claimedByMe || (row.claimedBy === null && !isForAnother(row));
  return rows.find((row) => isUndecided(row) && isFree(row)) ?? null;
}

/**
 * Id of the case that the desk opens after a decision: the first one for which `firstToTake` holds and whose topic the viewer does not avoid.
 * After a verdict only cases without a clock are considered.
 * @param decided the case that was decided just now, which is left out
 * @returns null where the list has none
 */
export function nextAfter(
  rows: readonly CaseRow[],
  decided: { id: string; isVerdict: boolean },
): string | null {
  const others = rows.filter(({ avoided, id }) => id !== decided.id && !avoided);
  return firstToTake(decided.isVerdict ? others.filter(isUnclocked) : others)?.id ?? null;
}

/**
 * The case `step` rows away from the selected one, stopping at the ends; the first row when none is selected, null for an empty queue.
 */
export function neighbour(rows: readonly CaseRow[], currentId: string | null, step: 1 | -1): string | null {
  const index = rows.findIndex((row) => row.id === currentId);
  const next = index === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, index + step));
  return rows[next]?.id ?? null;
}
