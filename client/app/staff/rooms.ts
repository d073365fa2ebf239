import { worksOnCases } from '../../../shared/contracts/actor.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import { AUDIT_ROLES } from '../../../shared/contracts/audit.ts';
import { THRESHOLD_ROLES } from '../../../shared/contracts/attention.ts';
import { ACCOUNT_ROLES } from '../../../shared/contracts/staffAccounts.ts';

/** Whether this role may change the listener's thresholds. */
export function setsThresholds(role: Role): boolean {
  return THRESHOLD_ROLES.some((one) => one === role);
}

/** Whether this role sees the accounts of staff. */
export function seesAccounts(role: Role): boolean {
  return ACCOUNT_ROLES.some((one) => one === role);
}

/** Whether this role may search the audit. */
export function seesAudit(role: Role): boolean {
  return AUDIT_ROLES.some((one) => one === role);
}

/** Whether this role sees the mentors' hours. */
export function seesHours(role: Role): boolean {
  return role === 'coordinator';
}

const isOfTeam = (role: Role) => role !== 'admin';

/** The menu of the desk, in order. `words`: its word in the catalogue, below `top`. */
export const ROOMS = [
  { path: '/desk', words: 'cases', isFor: worksOnCases },
  { path: '/desk/screening', words: 'screening', isFor: isOfTeam },
  { path: '/desk/hours', words: 'hours', isFor: seesHours },
  { path: '/desk/rota', words: 'rota', isFor: isOfTeam },
  { path: '/desk/thresholds', words: 'listening', isFor: setsThresholds },
  { path: '/desk/staff', words: 'staff', isFor: seesAccounts },
  { path: '/desk/audit', words: 'audit', isFor: seesAudit },
  { path: '/desk/account', words: 'you', isFor: () => true },
] as const;
