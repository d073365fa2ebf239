import type { Standing } from '../../../../shared/contracts/reputation.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

type Deps = Pick<ReputationDeps, 'reputations'>;

/** What others are shown of each mentor: the last released snapshot, frozen until the next release, or "New mentor". */
export function standings({ reputations }: Deps) {
  return async (mentorIds: readonly string[]): Promise<Map<string, Standing>> => {
    const snapshots = await reputations.snapshotsOf(mentorIds);
    return new Map(mentorIds.map((id) => [id, snapshots.get(id)?.standing ?? { newMentor: true }]));
  };
}

/** What suggestions are ordered by; only of those with a release, so that a place tells nothing of the others. */
export function rankMeans({ reputations }: Deps) {
  return async (mentorIds: readonly string[]): Promise<Map<string, number>> =>
    new Map([...(await reputations.snapshotsOf(mentorIds))].map(([id, { rankMean }]) => [id, rankMean]));
}
