import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ModerationCase } from './case.model.ts';
import { canWork, claimantOf, isApprovedFor } from './case.policy.ts';
import { deskNameOf } from './case.presenter.ts';
import { findForLead } from './case.readers.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/**
 * Loads a case for a member of staff.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound
 * @throws {AppError} ownCase when the case is about the actor's own words, conduct or past decision
 * @throws {AppError} notAllowed when the actor is not approved for the age band of the case, or is no lead where abuse was
 * suspected in it or in one that it looks again at (R23)
 */
export async function loadCase(
  deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases'>,
  { id, actor }: { id: string; actor: Actor },
): Promise<ModerationCase> {
  const { accounts, cases } = deps;
  const found = await cases.find(id);
  if (!found) throw new AppError('notFound');
  if (!canWork(found, actor.accountId)) throw new AppError('ownCase');
  const ageBands = await approvedAgeBandsOf({ accounts }, actor.accountId);
  if (!isApprovedFor(found, ageBands)) throw new AppError('notAllowed');
  if (!isLead(actor) && (await findForLead(deps, [found])).size > 0) throw new AppError('notAllowed');
  return found;
}

export function isLead({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'safeguardingLead';
}

/** The age bands for which a member of staff was approved (R4). */
export async function approvedAgeBandsOf(
  { accounts }: Pick<ModerationDeps, 'accounts'>,
  accountId: string,
): Promise<readonly AgeBand[]> {
  return (await accounts.findPersons([accountId])).get(accountId)?.approvedAgeBands ?? [];
}

/**
 * Reading and deciding need a claim of one's own that has not expired.
 * @throws {AppError} claimNeeded when no member of staff has the case
 * @throws {AppError} caseClaimed with `{ by, until }` when another one has it
 */
export async function requireOwnClaim(
  deps: Pick<ModerationDeps, 'accounts' | 'clock'>,
  found: ModerationCase,
  actor: Actor,
): Promise<void> {
  await requireUnclaimedByOthers(deps, found, actor);
  if (claimantOf(found, deps.clock.now()) === null) throw new AppError('claimNeeded');
}

/** @throws {AppError} caseClaimed with `{ by, until }` when another member of staff has the case */
export async function requireUnclaimedByOthers(
  { accounts, clock }: Pick<ModerationDeps, 'accounts' | 'clock'>,
  found: ModerationCase,
  actor: Actor,
): Promise<void> {
  const claimant = claimantOf(found, clock.now());
  if (!found.claim || claimant === null || claimant === actor.accountId) return;
  const by = deskNameOf(await accounts.findPersons([claimant]), claimant);
  throw new AppError('caseClaimed', { details: { by, until: found.claim.until.toISOString() } });
}
