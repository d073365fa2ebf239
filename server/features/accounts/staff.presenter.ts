import { isStaff } from '../../../shared/contracts/actor.ts';
import type { StaffMember, StaffRequestRow } from '../../../shared/contracts/staffAccounts.ts';
import type { Account } from './account.model.ts';
import type { StaffRequest } from './staffRequest.model.ts';
import { bandsFor, mayConfirmRequest } from './staffRequest.policy.ts';

/** A member of staff for those who keep the accounts; null for an account that has no id outside the server. */
export function presentStaffMember(account: Account, viewerId: string): StaffMember | null {
  const { _id, staffId: id, role, approvedAgeBands, persona, secondFactor, closedAt } = account;
  if (id === null || !isStaff(role)) return null;
  return {
    id,
    role,
    approvedAgeBands: bandsFor(role, approvedAgeBands),
    deskName: persona?.alias ?? '',
    hasSecondFactor: secondFactor !== null,
    closedAt: closedAt?.toISOString() ?? null,
    isMe: _id === viewerId,
  };
}

/** A request that waits; an empty list for one that is over. */
export function presentStaffRequest(
  request: StaffRequest,
  { viewerId, names }: { viewerId: string; names: ReadonlyMap<string, string> },
): StaffRequestRow[] {
  const { publicId: id, kind, deskName: about, role, approvedAgeBands, askedBy, state } = request;
  if (state !== 'asked' && state !== 'confirmed') return [];
  return [
    {
      id,
      kind,
      about,
      role,
      approvedAgeBands,
      state,
      askedBy: askedBy === null ? null : (names.get(askedBy) ?? ''),
      askedAt: request.askedAt.toISOString(),
      expiresAt: request.expiresAt.toISOString(),
      mayConfirm: state === 'asked' && mayConfirmRequest(request, viewerId),
    },
  ];
}
