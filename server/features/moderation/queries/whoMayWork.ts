import { canWork, isApprovedFor } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Of each case, those of the accounts that may work on it (R4, R21). */
export function whoMayWork({ accounts, cases }: Pick<ModerationDeps, 'accounts' | 'cases'>) {
  return async (input: {
    caseIds: readonly string[];
    accountIds: readonly string[];
  }): Promise<Map<string, string[]>> => {
    const { caseIds, accountIds } = input;
    if (caseIds.length === 0) return new Map();
    const persons = await accounts.findPersons(accountIds);
    const found = await cases.findMany(caseIds);
    return new Map(
      found.map((one) => [
        one._id,
        accountIds.filter(
          (id) => canWork(one, id) && isApprovedFor(one, persons.get(id)?.approvedAgeBands ?? []),
        ),
      ]),
    );
  };
}
