import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { changeAllowance, openMeter, takeAct } from '../../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../../shared/domain/time/meter.types.ts';
import { findMeter } from '../meter.access.ts';
import { stepMeter } from '../stepMeter.ts';
import type { TimeDeps } from '../time.deps.ts';
import { runSteps } from '../time.policy.ts';

/** Stands for a conversation in the acts; it is taken out of the ledger entries. */
const NO_CONVERSATION = 'seed';

/** Acts that form one stretch of `seconds` up to second `endsAt`, never further apart than the idle gap. */
const actsOf = ({ rules }: Meter, { endsAt, seconds }: { endsAt: number; seconds: number }) => {
  const acts = [];
  for (let at = endsAt - seconds; at < endsAt; at += rules.idleGapSeconds) {
    acts.push({ at, conversation: NO_CONVERSATION, kind: 'read' as const });
  }
  return [...acts, { at: endsAt, conversation: NO_CONVERSATION, kind: 'leave' as const }];
};

/**
 * For demonstration mentors that are new: spends time up to now, in ordinary ledger entries, so that `leaveSeconds` are left. In
 * the first hours of a week, which are too short for that, the allowance is lowered by the rest.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function spendForSeed(deps: TimeDeps) {
  const step = stepMeter(deps);
  return async ({ mentorId, leaveSeconds }: { mentorId: string; leaveSeconds: number }): Promise<void> => {
    const { meter, ledgerSeq } = await findMeter(deps, mentorId);
    if (ledgerSeq !== 1 || meter.session) throw new Error('seed refused: this mentor has spent time already');
    const now = toSecond(deps.clock.now());
    const targetSeconds = balanceAt(meter, now).remainingSeconds - leaveSeconds;
    const seconds = Math.min(targetSeconds, now - meter.week.startsAt);
    const weeklySeconds = meter.promise.weeklySeconds - (targetSeconds - seconds);
    await step({
      mentorId,
      writeNow: true,
      change: ({ promise, rules }, at) => {
        const first = openMeter({ promise, rules, at: at - seconds }).meter;
        const acts = actsOf(first, { endsAt: at, seconds });
        const spent = runSteps(
          first,
          ...acts.map((act) => (before: Meter) => takeAct(before, act)),
          (before) =>
            weeklySeconds < promise.weeklySeconds
              ? changeAllowance(before, { at, weeklySeconds })
              : { meter: before, entries: [] },
        );
        return { ...spent, entries: spent.entries.map((entry) => ({ ...entry, conversations: [] })) };
      },
    });
  };
}
