import { presentPersonFacts } from '../account.presenter.ts';
import type { PersonFacts } from '../account.presenter.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** A person for other features, whose presenters decide what of it leaves the server; null when there is no such account. */
export function findPerson({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (accountId: string): Promise<PersonFacts | null> => {
    const account = await accounts.find(accountId);
    return account && presentPersonFacts(account);
  };
}
