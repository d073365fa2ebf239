import type { Standing } from '../../../../shared/contracts/reputation.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import type { FrozenStanding } from '../reputation.model.ts';

/** What others are shown of each mentor, by account id: the newest released snapshot, or "New mentor". */
export function standings({ reputations }: Pick<ReputationDeps, 'reputations'>) {
  return async (mentorIds: readonly string[]): Promise<Map<string, Standing>> => {
    const snapshots = await reputations.snapshotsOf(mentorIds);
    return new Map(mentorIds.map((id) => [id, complete(snapshots.get(id)?.standing ?? { newMentor: true })]));
  };
}

function complete(frozen: FrozenStanding): Standing {
  return frozen.newMentor ? frozen : { ...frozen, badge: frozen.badge ?? false };
}
