import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { changeAllowance, openMeter, takeAct } from '../../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../../shared/domain/time/meter.types.ts';
import { findMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { runSteps } from '../time.policy.ts';
import { stepMeter } from '../stepMeter.ts';

/** A thread that is in no list, so that the entry names no conversation. */
const NOWHERE = 'seed';

/** One stretch of `seconds` up to `endsAt`, as acts that never pause for long. */
const actsOf = ({ rules }: Meter, { endsAt, seconds }: { endsAt: number; seconds: number }) => {
  const acts = [];
  for (let at = endsAt - seconds; at < endsAt; at += rules.idleGapSeconds) {
    acts.push({ at, conversation: NOWHERE, kind: 'read' as const });
  }
  return [...acts, { at: endsAt, conversation: NOWHERE, kind: 'leave' as const }];
};

/**
 * For demo mentors that are new: time really spent up to now, in real entries, so that `leaveSeconds` are left. In the first
 * hours of a week, where there is no room for it, the promise is lowered by the rest.
 */
export function spendForSeed(deps: TimeDeps) {
  return async ({ mentorId, leaveSeconds }: { mentorId: string; leaveSeconds: number }): Promise<void> => {
    const { meter, ledgerSeq } = await findMeter(deps, mentorId);
    if (ledgerSeq !== 1 || meter.session)
      throw new Error('only a mentor who has given no time yet can be seeded');
    const now = toSecond(deps.clock.now());
    const wanted = balanceAt(meter, now).remainingSeconds - leaveSeconds;
    const seconds = Math.min(wanted, now - meter.week.startsAt);
    const weeklySeconds = meter.promise.weeklySeconds - (wanted - seconds);
    await stepMeter(deps)({
      mentorId,
      atOnce: true,
      turn: ({ promise, rules }, at) => {
        const begun = openMeter({ promise, rules, at: at - seconds }).meter;
        const acts = actsOf(begun, { endsAt: at, seconds });
        return runSteps(begun, ...acts.map((act) => (before: Meter) => takeAct(before, act)), (before) =>
          weeklySeconds < promise.weeklySeconds
            ? changeAllowance(before, { at, weeklySeconds })
            : { meter: before, entries: [] },
        );
      },
    });
  };
}
