import { presentPersonFacts } from '../account.presenter.ts';
import type { PersonFacts } from '../account.presenter.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** Persons for other features, by account id; unknown ids are left out. */
export function findPersons({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (accountIds: readonly string[]): Promise<Map<string, PersonFacts>> => {
    const found = await accounts.findFacts(accountIds);
    return new Map(found.map((account) => [account._id, presentPersonFacts(account)]));
  };
}
