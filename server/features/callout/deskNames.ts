import type { CalloutDeps } from './callout.deps.ts';

/** The desk names of these members of staff. */
export async function deskNamesOf(
  { accounts }: Pick<CalloutDeps, 'accounts'>,
  accountIds: readonly string[],
): Promise<(accountId: string) => string> {
  const persons = await accounts.findPersons([...new Set(accountIds)]);
  return (accountId) => persons.get(accountId)?.persona?.alias ?? 'Somebody';
}
