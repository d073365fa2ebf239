import { PATTERNS } from '../../../../shared/domain/reputation/constants.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/** Deletes the address keys of ratings that are too old for every pattern search (`PATTERNS`). */
export function forgetAddresses({ clock, rounds }: Pick<ReputationDeps, 'clock' | 'rounds'>) {
  return (): Promise<void> =>
    rounds.forgetAddresses(new Date(clock.now().getTime() - PATTERNS.onePlace.days * DAY_MS));
}
