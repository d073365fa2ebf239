import { worksOnCases } from '../../../shared/contracts/actor.ts';
import type { StaffRole } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import type { StaffRequest } from './staffRequest.model.ts';

/** How long a request waits for its confirmation, and how long its link works. */
const VALID_MS = 3 * DAY_MS;

/** When a staff request and its link expire. */
export function requestExpiresAt(askedAt: Date): Date {
  return new Date(askedAt.getTime() + VALID_MS);
}

/** A second person confirms: neither the person who asked nor the person whom it is about (R47). */
export function mayConfirmRequest(
  { askedBy, accountId }: Pick<StaffRequest, 'askedBy' | 'accountId'>,
  confirmerId: string,
): boolean {
  return confirmerId !== askedBy && confirmerId !== accountId;
}

/** The age bands that an account of this role is given: none where the role works on no case (R4). */
export function bandsFor(role: StaffRole, approvedAgeBands: readonly AgeBand[]): AgeBand[] {
  return worksOnCases(role) ? [...approvedAgeBands] : [];
}

/** Below this number of open admins the command line makes another one: two are needed to confirm for each other. */
export const MIN_ADMINS = 2;
