import { presentPersonFacts } from '../account.presenter.ts';
import type { PersonFacts } from '../account.presenter.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** For other features; what of it may leave the server is for their presenters to say. */
export function findPerson({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (accountId: string): Promise<PersonFacts | null> => {
    const account = await accounts.find(accountId);
    return account && presentPersonFacts(account);
  };
}

/** By account id; an id that nobody has is absent. */
export function findPersons({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (accountIds: readonly string[]): Promise<Map<string, PersonFacts>> => {
    const found = await accounts.findMany(accountIds);
    return new Map(found.map((account) => [account._id, presentPersonFacts(account)]));
  };
}
