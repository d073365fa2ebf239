import type { ModerationDeps } from '../moderation.deps.ts';

/** When the claim on a case ends or has ended; null for a case that no one has claimed. */
export function claimedUntil({ cases }: Pick<ModerationDeps, 'cases'>) {
  return async (caseId: string): Promise<Date | null> => {
    const [found] = await cases.findMany([caseId]);
    return found?.claim?.until ?? null;
  };
}
