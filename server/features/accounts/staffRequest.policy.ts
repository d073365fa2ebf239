import type { Role, StaffRole } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import type { StaffRequest } from './staffRequest.model.ts';

/** How long a request waits, and its link is good. */
const GOOD_MS = 3 * DAY_MS;

export function requestExpiresAt(askedAt: Date): Date {
  return new Date(askedAt.getTime() + GOOD_MS);
}

/** A second person confirms: neither who asked nor whom it is about (R47). */
export function mayConfirmRequest(
  { askedBy, accountId }: Pick<StaffRequest, 'askedBy' | 'accountId'>,
  confirmerId: string,
): boolean {
  return confirmerId !== askedBy && confirmerId !== accountId;
}

/** Whether a role works on cases, and therefore has age bands (R4). */
export function hasBands(role: Role): boolean {
  return role === 'moderator' || role === 'safeguardingLead';
}

/** The age bands that an account of this role is given. */
export function bandsFor(role: StaffRole, approvedAgeBands: readonly AgeBand[]): AgeBand[] {
  return hasBands(role) ? [...approvedAgeBands] : [];
}

/** Below this number of open admins the command line makes another one: two are needed to confirm for each other. */
export const LEAST_ADMINS = 2;
