import { isStaff, roleSchema } from '../../../shared/contracts/actor.ts';
import type { AuditDeps } from './audit.deps.ts';

/** Desk names of staff; of anyone else none, because the audit is no way to a person's alias. */
export async function staffNamesOf({ accounts }: Pick<AuditDeps, 'accounts'>, accountIds: readonly string[]) {
  const persons = await accounts.findPersons([...new Set(accountIds)]);
  return (accountId: string): string | null => {
    const person = persons.get(accountId);
    const role = roleSchema.safeParse(person?.role);
    return role.success && isStaff(role.data) ? (person?.persona?.alias ?? null) : null;
  };
}
