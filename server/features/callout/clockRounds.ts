import { nextStepOf } from '../../../shared/domain/callout/clock.ts';
import type { ClockMark } from '../../../shared/domain/callout/clock.ts';
import { TEAM_ROLES } from '../../../shared/contracts/actor.ts';
import { calloutChangedPush } from '../../../shared/contracts/callout.ts';
import { afterCommit } from '../../platform/db/index.ts';
import type { CaseClock } from './caseClock.model.ts';
import type { CalloutDeps } from './callout.deps.ts';
import { scheduleDueSteps } from './callout.jobs.ts';

/** What the call-out reads of a case. */
export interface CalledCase {
  caseId: string;
  publicId: string;
  /** "C-1004" */
  number: string;
}

type RoundFields = Pick<
  CaseClock,
  | 'round'
  | 'marks'
  | 'fired'
  | 'pagedIds'
  | 'forLead'
  | 'acknowledged'
  | 'inHandsUntil'
  | 'stoppedAt'
  | 'nextDueAt'
>;

/** The fields of a clock whose round begins now. */
export function newRound(input: {
  round: number;
  marks: readonly ClockMark[];
  forLead?: boolean;
}): RoundFields {
  const { round, marks, forLead = false } = input;
  const nextDueAt = nextStepOf(marks, [])?.dueAt ?? null;
  return {
    round,
    marks: [...marks],
    fired: [],
    pagedIds: [],
    forLead,
    acknowledged: null,
    inHandsUntil: null,
    stoppedAt: null,
    nextDueAt,
  };
}

/** Writes a change on the version that was read, in the running transaction; the desk and the job follow the commit. */
export async function changeClock(
  deps: Pick<CalloutDeps, 'clocks' | 'queues' | 'realtime'>,
  found: CaseClock,
  change: Partial<RoundFields>,
): Promise<CaseClock> {
  const changed = await deps.clocks.change(found, change);
  if (!changed) throw new Error('a clock changed under the transaction that read it');
  announceClock(deps, changed);
  return changed;
}

/** Begins the next round of a clock, or the clock with its first. Joins the running transaction. */
export async function beginRound(
  deps: Pick<CalloutDeps, 'clocks' | 'queues' | 'realtime'>,
  input: {
    called: CalledCase;
    found: CaseClock | null;
    marks: readonly ClockMark[];
    forLead?: boolean;
  },
): Promise<void> {
  const { called, found, marks, forLead = false } = input;
  const round = newRound({ round: (found?.round ?? 0) + 1, marks, forLead });
  if (found) {
    await changeClock(deps, found, round);
    return;
  }
  const { caseId: _id, publicId, number } = called;
  const clock = { _id, publicId, number, version: 1, ...round };
  await deps.clocks.insert(clock);
  announceClock(deps, clock);
}

/** Tells the desk of a clock and enqueues the job of its next step, after the commit. */
function announceClock(
  deps: Pick<CalloutDeps, 'queues' | 'realtime'>,
  { _id: caseId, nextDueAt }: Pick<CaseClock, '_id' | 'nextDueAt'>,
): void {
  afterCommit(() => {
    deps.realtime.toStaff(calloutChangedPush, {}, TEAM_ROLES);
    if (nextDueAt !== null) scheduleDueSteps(deps, { caseId, at: nextDueAt });
  });
}
