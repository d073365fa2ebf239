import type { AgeBand } from '../../../shared/contracts/common.ts';
import { isPrepared } from './screening.policy.ts';
import type { ScreeningDeps } from './screening.deps.ts';

interface Match {
  mentorId: string;
  ageBand: AgeBand;
}

/** Who may be matched: the state, the approved band, and every piece of evidence as it stands at this instant (R1, R4). */
export function matchableReader({
  applications,
  clock,
  preparation,
}: Pick<ScreeningDeps, 'applications' | 'clock' | 'preparation'>) {
  /** The ids of those mentors whose preparation holds for the age band now. */
  async function prepared(mentorIds: readonly string[], ageBand: AgeBand): Promise<string[]> {
    const now = clock.now();
    const found = await preparation.preparationsOf(mentorIds);
    return mentorIds.filter((mentorId) => isPrepared(found.get(mentorId) ?? {}, { ageBand, now }));
  }

  return {
    /** The age bands that each mentor may be matched with; one who may be matched with no one has none, or is absent. */
    async matchableBands(mentorIds: readonly string[]): Promise<Map<string, readonly AgeBand[]>> {
      const now = clock.now();
      const open = await applications.matchableBands(mentorIds, now);
      const found = await preparation.preparationsOf(mentorIds);
      const isReady = (mentorId: string, ageBand: AgeBand) =>
        isPrepared(found.get(mentorId) ?? {}, { ageBand, now });
      return new Map(
        [...open].map(([mentorId, bands]) => [mentorId, bands.filter((band) => isReady(mentorId, band))]),
      );
    },

    isMatchable: async ({ mentorId, ageBand }: Match): Promise<boolean> =>
      (await applications.isMatchable({ mentorId, ageBand, now: clock.now() })) &&
      (await prepared([mentorId], ageBand)).length > 0,

    /** `isMatchable` for a transaction that acts on the answer: a concurrent suspension conflicts, and one of the two is retried. */
    relyOnMatchable: async ({ mentorId, ageBand }: Match): Promise<boolean> =>
      (await applications.relyOnMatchable({ mentorId, ageBand, now: clock.now() })) &&
      (await prepared([mentorId], ageBand)).length > 0,
  };
}
