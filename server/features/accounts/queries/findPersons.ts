import { presentPerson } from '../account.presenter.ts';
import type { Person } from '../account.presenter.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** For other features; what of it may leave the server is for their presenters to say. */
export function findPerson({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (accountId: string): Promise<Person | null> => {
    const account = await accounts.find(accountId);
    return account && presentPerson(account);
  };
}

/** By account id; an id that nobody has is absent. */
export function findPersons({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (accountIds: readonly string[]): Promise<Map<string, Person>> => {
    const found = await accounts.findMany(accountIds);
    return new Map(found.map((account) => [account._id, presentPerson(account)]));
  };
}
