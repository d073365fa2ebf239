import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * The mean, from 0 to 1, that suggestions are ordered by, as of the last release. A mentor below the public threshold is absent: the
 * order must not tell what is not public.
 */
export function rankMeans({ reputations }: Pick<ReputationDeps, 'reputations'>) {
  return async (mentorIds: readonly string[]): Promise<Map<string, number>> => {
    const snapshots = await reputations.snapshotsOf(mentorIds);
    return new Map(
      [...snapshots].flatMap(([id, { rankMean }]): [string, number][] =>
        rankMean === null ? [] : [[id, rankMean]],
      ),
    );
  };
}
