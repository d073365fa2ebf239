import type { RatingValue } from '../../../../shared/domain/reputation/events.ts';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import { releaseDayOn } from '../../../../shared/domain/reputation/releaseDays.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { releaseReputation } from './releaseReputation.ts';

interface SeededRelease {
  /** 0 is the newest release day. */
  releasesAgo: number;
  values: readonly RatingValue[];
}

/**
 * For demonstration mentors: ratings of people who are not in the demo, and the releases that made them public. Does nothing where the mentor
 * has a rating.
 * @param input.releases the oldest first
 */
export function rateForSeed(deps: ReputationDeps) {
  const release = releaseReputation(deps);
  return ({ mentorId, releases }: { mentorId: string; releases: readonly SeededRelease[] }): Promise<void> =>
    inTransaction(async () => {
      if ((await deps.ledger.headOf(mentorId)) > 0) return;
      for (const { releasesAgo, values } of releases) {
        const releaseDay = releaseDayBefore(dayOf(deps.clock.now()), releasesAgo);
        for (const value of values)
          await appendRating(deps, { rateeId: mentorId, value, day: releaseDay - 1 });
        await release({ rateeId: mentorId, releaseDay });
      }
    });
}

/** The release day that lies so many releases before the last one. Days are counted from 1970-01-01. */
function releaseDayBefore(today: number, releasesAgo: number): number {
  let day = releaseDayOn(today);
  for (let ago = 0; ago < releasesAgo; ago += 1) day = releaseDayOn(day - 1);
  return day;
}

/** @param rating.day UTC day since 1970-01-01 on which it is unsealed */
async function appendRating(
  { ledger }: ReputationDeps,
  { rateeId, value, day }: { rateeId: string; value: RatingValue; day: number },
): Promise<void> {
  const acceptedAt = new Date(day * DAY_MS);
  const common = { feedbackId: feedbackIdOf(newId()), rateeId, raterRef: newId(), acceptedAt };
  await ledger.append({ ...common, type: 'SUBMITTED', actor: 'mentee', value, endedAt: acceptedAt });
  await ledger.append({ ...common, type: 'UNSEALED', actor: 'system', day });
}
