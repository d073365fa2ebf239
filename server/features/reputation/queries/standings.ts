import type { Standing } from '../../../../shared/contracts/reputation.ts';
import { PRIOR } from '../../../../shared/domain/reputation/constants.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

interface Shown {
  standing: Standing;
  /** For the order of suggestions; the prior for everybody without a release, so that a place tells nothing. */
  rankMean: number;
}

const UNRELEASED: Shown = {
  standing: { newMentor: true },
  rankMean: PRIOR.positives / (PRIOR.positives + PRIOR.negatives),
};

/** What others are shown of each mentor: the last released snapshot, frozen until the next release. */
export const standings =
  ({ reputations }: Pick<ReputationDeps, 'reputations'>) =>
  async (mentorIds: readonly string[]): Promise<Map<string, Shown>> => {
    const snapshots = await reputations.snapshotsOf(mentorIds);
    return new Map(mentorIds.map((mentorId) => [mentorId, snapshots.get(mentorId) ?? UNRELEASED]));
  };
