import { marksFrom, recallAt } from '../../../shared/domain/callout/clock.ts';
import type { ClockMark } from '../../../shared/domain/callout/clock.ts';
import type { CalloutDeps } from './callout.deps.ts';
import type { CaseClock } from './caseClock.model.ts';
import { changeClock, newRound } from './clockRounds.ts';

/** The fields of an acknowledged clock that was in someone's hands until an instant. */
export function watchHands(
  marks: readonly ClockMark[],
  inHandsUntil: Date,
): Pick<CaseClock, 'inHandsUntil' | 'nextDueAt'> {
  return { inHandsUntil, nextDueAt: recallAt(marks, inHandsUntil) };
}

/**
 * Begins a new round of an acknowledged case that no one has had for the time of its level: its times count from when it was last in
 * someone's hands. While someone has claimed it, it is looked at again that time after the end of the claim. Joins the running
 * transaction.
 * @returns the clock as it is then
 */
export async function recallUnclaimed(
  deps: Pick<CalloutDeps, 'cases' | 'clocks' | 'queues' | 'realtime'>,
  { found, now }: { found: CaseClock; now: Date },
): Promise<CaseClock> {
  const { forLead, inHandsUntil, marks, nextDueAt, round, stoppedAt } = found;
  if (inHandsUntil === null || stoppedAt !== null || nextDueAt === null || nextDueAt > now) return found;
  const claimedUntil = await deps.cases.claimedUntil(found._id);
  const last = claimedUntil !== null && claimedUntil > inHandsUntil ? claimedUntil : inHandsUntil;
  const watched = watchHands(marks, last);
  if (watched.nextDueAt !== null && watched.nextDueAt > now) return changeClock(deps, found, watched);
  return changeClock(deps, found, newRound({ round: round + 1, marks: marksFrom(last, marks), forLead }));
}
