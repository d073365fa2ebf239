import { PATTERNS } from '../../../../shared/domain/reputation/constants.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/** Deletes where ratings came from once no sign in ratings reads it any more. */
export function forgetAddresses({ clock, rounds }: Pick<ReputationDeps, 'clock' | 'rounds'>) {
  return (): Promise<void> =>
    rounds.forgetAddresses(new Date(clock.now().getTime() - PATTERNS.onePlace.days * DAY_MS));
}
