import { presentPerson } from '../account.presenter.ts';
import type { Person } from '../account.presenter.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** For other features; what of it may leave the server is for their presenters to say. */
export const findPerson =
  ({ accounts }: Pick<AccountsDeps, 'accounts'>) =>
  async (accountId: string): Promise<Person | null> => {
    const account = await accounts.find(accountId);
    return account && presentPerson(account);
  };

/** By account id; an id that nobody has is absent. */
export const findPersons =
  ({ accounts }: Pick<AccountsDeps, 'accounts'>) =>
  async (accountIds: readonly string[]): Promise<Map<string, Person>> => {
    const found = await accounts.findMany(accountIds);
    return new Map(found.map((account) => [account._id, presentPerson(account)]));
  };
