import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * The mean, from 0 to 1, that suggestions are ordered by. Only mentors with a released snapshot are in it: the order must not tell
 * what is not public. Missing: nothing releases a snapshot yet.
 */
export function rankMeans({ reputations }: Pick<ReputationDeps, 'reputations'>) {
  return async (mentorIds: readonly string[]): Promise<Map<string, number>> =>
    new Map([...(await reputations.snapshotsOf(mentorIds))].map(([id, { rankMean }]) => [id, rankMean]));
}
