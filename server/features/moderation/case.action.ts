import { DESK_ROLES } from '../../../shared/contracts/actor.ts';
import type { Actor, StaffRole } from '../../../shared/contracts/actor.ts';
import { queueChangedPush } from '../../../shared/contracts/moderation.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { notifyIfExemptionChanged } from './capExemption.ts';
import type { ModerationCase } from './case.model.ts';
import { isForLeadReaders } from './case.readers.ts';
import type { CaseChange } from './case.repository.ts';
import type { ModerationDeps } from './moderation.deps.ts';

interface CaseAction {
  found: ModerationCase;
  actor: Actor;
  /** The version that the actor saw. */
  version: number;
  action: string;
  change: CaseChange;
  /** Audited in the clear. */
  reason?: string;
}

/**
 * Changes a case on the version that the actor saw, writes the action to the audit (R38), and pushes to the desk after the commit. Call it
 * in a transaction.
 * @returns the case after the change
 * @throws {AppError} staleVersion with `{ by, action, at }` of the action that came first; nothing was changed
 * @throws {AppError} notFound when the case is gone
 */
export async function applyCaseAction(
  deps: ModerationDeps,
  { found, actor, version, action, change, reason }: CaseAction,
): Promise<ModerationCase> {
  const { _id: caseId, publicId, subject } = found;
  const lastAction = { by: actor.accountId, action, at: deps.clock.now() };
  const changed = await deps.cases.change({ caseId, version, change: { ...change, lastAction } });
  if (!changed) throw await staleVersionError(deps, publicId);
  await deps.audit.record({
    actorId: actor.accountId,
    action: `case.${action}`,
    subject,
    caseId,
    ...(reason !== undefined && { reason }),
  });
  // The readers before it: who has the case in a list fetches the list without it.
  afterCommit(() => announceCase(deps, { ...changed, authorityReports: found.authorityReports }));
  return changed;
}

/** Pushes to the sockets of the staff who may open the case that the queue has changed (R23). Call it after the commit. */
export function announceCase(
  deps: Pick<ModerationDeps, 'caseReaders' | 'log' | 'realtime'>,
  found: Pick<ModerationCase, '_id' | 'authorityReports' | 'originIds' | 'publicId' | 'version'>,
): void {
  const { authorityReports, originIds, publicId: caseId, version } = found;
  const push = (roles: readonly StaffRole[]) => {
    deps.realtime.toStaff(queueChangedPush, { caseId, version }, roles);
  };
  if (authorityReports.length + originIds.length === 0) {
    push(DESK_ROLES);
    return;
  }
  isForLeadReaders(deps, found)
    .then((isForLead) => {
      push(isForLead ? ['safeguardingLead'] : DESK_ROLES);
    })
    .catch((error: unknown) => {
      deps.log.error({ error }, 'push of a case failed; the desk polls');
    });
}

/**
 * Tells the desk, and the mentor's meter where an exemption began or ended, once the running transaction has committed.
 * @param change `before` is null for a case that was opened just now
 */
export function announceCaseChange(
  deps: Pick<ModerationDeps, 'caseReaders' | 'log' | 'realtime' | 'time'>,
  change: { before: ModerationCase | null; after: ModerationCase },
): void {
  afterCommit(() => {
    announceCase(deps, change.after);
    notifyIfExemptionChanged(deps, change);
  });
}

/** The error for a case that another action changed first, with the alias of its author, if any. */
async function staleVersionError({ accounts, cases }: ModerationDeps, publicId: string): Promise<AppError> {
  const current = await cases.find(publicId);
  if (!current) return new AppError('notFound');
  const { by, action, at } = current.lastAction;
  const persons = await accounts.findPersons(by === null ? [] : [by]);
  const name = by === null ? null : (persons.get(by)?.persona?.alias ?? null);
  return new AppError('staleVersion', { details: { by: name, action, at: at.toISOString() } });
}
