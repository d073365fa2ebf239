import type { StaffRole } from '../../../shared/contracts/actor.ts';
import type { Persona } from '../../../shared/contracts/common.ts';

export interface AuditAccountsPort {
  listStaffOfRoles(roles: readonly StaffRole[]): Promise<{ accountId: string; deskName: string }[]>;
  findPersons(
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, { role: string; persona: Persona | null }>>;
}

export interface AuditCasesPort {
  /** Short numbers of these cases, such as `C-4187`, by id. */
  numbersOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The id of the case with a number; null where there is none. */
  idOfNumber(number: string): Promise<string | null>;
}

export interface AuditPorts {
  accounts: AuditAccountsPort;
  cases: AuditCasesPort;
}
