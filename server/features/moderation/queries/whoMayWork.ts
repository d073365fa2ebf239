import { findForLead } from '../case.readers.ts';
import { canWork, isApprovedFor } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** For each case, those of the accounts that may work on it (R4, R21, R23). */
export function whoMayWork(deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases'>) {
  const { accounts, cases } = deps;
  return async (input: {
    caseIds: readonly string[];
    accountIds: readonly string[];
  }): Promise<Map<string, string[]>> => {
    const { caseIds, accountIds } = input;
    if (caseIds.length === 0) return new Map();
    const persons = await accounts.findPersons(accountIds);
    const found = await cases.findMany(caseIds);
    const forLead = await findForLead(deps, found);
    const leads = forLead.size > 0 ? await accounts.listStaffOfRoles(['safeguardingLead']) : [];
    const leadIds = new Set(leads.map(({ accountId }) => accountId));
    return new Map(
      found.map((one) => [
        one._id,
        accountIds.filter(
          (id) =>
            canWork(one, id) &&
            isApprovedFor(one, persons.get(id)?.approvedAgeBands ?? []) &&
            (leadIds.has(id) || !forLead.has(one._id)),
        ),
      ]),
    );
  };
}
