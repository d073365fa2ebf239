import type { Actor } from '../../../shared/contracts/actor.ts';
import { AppError } from '../../platform/http/index.ts';
import { isLead, requireOwnClaim } from './case.access.ts';
import type { ModerationCase } from './case.model.ts';
import { claimUntil } from './case.policy.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { closedReadScope } from './sealingScopes.ts';

interface Reading {
  actor: Actor;
  /** Why words of a closed case are read. */
  reason?: string | undefined;
}

/**
 * Words of an open case are read under a claim of one's own, those of a closed one for a reason. Where only a lead reads, `loadCase` has
 * refused it.
 * @throws {AppError} reasonNeeded, claimNeeded, caseClaimed
 */
export async function requireMayRead(
  deps: ModerationDeps,
  found: ModerationCase,
  { actor, reason }: Reading,
): Promise<void> {
  if (found.state !== 'closed') return requireOwnClaim(deps, found, actor);
  if (reason === undefined) throw new AppError('reasonNeeded');
}

/**
 * A text that abuse was suspected in is read by leads alone in every case that shows it, as its subject or beside another one (R23).
 * @param textId of an entry or an attempt
 * @throws {AppError} notAllowed
 */
export async function requireMayReadText(
  { caseReaders }: Pick<ModerationDeps, 'caseReaders'>,
  { actor, textId }: { actor: Actor; textId: string },
): Promise<void> {
  if (!isLead(actor) && (await caseReaders.isForLeadAlone(textId))) throw new AppError('notAllowed');
}

/** Notes on the case that these words were read, and renews the claim of the reader. A reason is kept only where the case is closed. */
export async function noteRead(
  { cases, clock, sealer }: ModerationDeps,
  { _id: caseId, state }: ModerationCase,
  { actor, textId, reason: text }: Reading & { textId: string },
): Promise<void> {
  const isClosed = state === 'closed' && text !== undefined;
  const reason = isClosed ? await sealer.seal({ ...closedReadScope(caseId), text }) : null;
  const { accountId: by } = actor;
  const at = clock.now();
  await cases.noteRead({ caseId, read: { by, textId, at, reason } });
  await cases.renewClaim({ caseId, by, until: claimUntil(at) });
}
