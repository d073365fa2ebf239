import { randomBytes } from 'node:crypto';
import type { StaffRole } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { StaffRequestKind } from '../../../shared/contracts/staffAccounts.ts';
import { newId, newPublicId, sha256Hex } from '../../platform/crypto/index.ts';
import { inTransaction } from '../../platform/db/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { StaffRequest } from './staffRequest.model.ts';
import { bandsFor, requestExpiresAt } from './staffRequest.policy.ts';

interface NewStaffRequest {
  kind: StaffRequestKind;
  /** Null for an invitation. */
  accountId: string | null;
  deskName: string;
  role: StaffRole | null;
  approvedAgeBands: readonly AgeBand[];
  /** Null for the command line, whose request needs no second person. */
  askedBy: string | null;
}

/**
 * Stores a request with its audit row. The token of its link is returned once, and only its hash is stored, so that neither a log nor
 * the store holds what opens the link.
 * @returns `linkToken` of the one-time link; null for a change of role, which has no link
 * @throws {AppError} staffRequestWaits
 */
export async function storeStaffRequest(
  { audit, clock, staffRequests }: Pick<AccountsDeps, 'audit' | 'clock' | 'staffRequests'>,
  { kind, accountId, deskName, role, approvedAgeBands, askedBy }: NewStaffRequest,
): Promise<{ linkToken: string | null }> {
  const linkToken = kind === 'role' ? null : randomBytes(32).toString('base64url');
  const askedAt = clock.now();
  const openKey = accountId === null ? null : `${kind}:${accountId}`;
  const request: StaffRequest = {
    _id: newId(),
    publicId: newPublicId(),
    kind,
    accountId,
    deskName,
    role,
    approvedAgeBands: role === null ? [] : bandsFor(role, approvedAgeBands),
    linkHash: linkToken === null ? null : sha256Hex(linkToken),
    state: askedBy === null ? 'confirmed' : 'asked',
    openKey,
    askedBy,
    askedAt,
    expiresAt: requestExpiresAt(askedAt),
    confirmedBy: null,
  };
  await inTransaction(async () => {
    if (openKey !== null) await staffRequests.dropExpired({ openKey, now: askedAt });
    await staffRequests.insert(request);
    await audit.record({
      actorId: askedBy,
      action: `staff.asked.${kind}${role === null ? '' : `.${role}`}`,
      subject: auditSubjectOf(request),
    });
  });
  return { linkToken };
}

/** The subject of the audit rows of a request. */
export function auditSubjectOf({ _id, accountId }: Pick<StaffRequest, '_id' | 'accountId'>) {
  return accountId === null ? { kind: 'staffRequest', id: _id } : { kind: 'account', id: accountId };
}
