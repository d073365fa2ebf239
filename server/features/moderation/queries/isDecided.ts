import { isUndecided } from '../../../../shared/domain/moderation/caseStates.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Whether a person has decided the case. */
export function isDecided({ cases }: Pick<ModerationDeps, 'cases'>) {
  return async (caseId: string): Promise<boolean> => {
    const [found] = await cases.findMany([caseId]);
    return found !== undefined && !isUndecided(found);
  };
}
