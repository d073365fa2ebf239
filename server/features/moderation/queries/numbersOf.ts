import { caseNumberOf } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** The short numbers of cases, by id. */
export function numbersOf({ caseLog }: Pick<ModerationDeps, 'caseLog'>) {
  return async (caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const found = await caseLog.findNumbers([...new Set(caseIds)]);
    return new Map([...found].map(([id, number]) => [id, caseNumberOf({ number })]));
  };
}
