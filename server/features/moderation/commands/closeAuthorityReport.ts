import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import type {
  AuthorityReportOutcome,
  AuthorityTask,
} from '../../../../shared/domain/moderation/authorityReport.ts';
import { canCloseOn } from '../../../../shared/domain/dutyTask.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { openAuthorityReportOf } from '../authorityReport.ts';
import { loadCase } from '../case.access.ts';
import { applyCaseAction } from '../case.action.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { adviceReferenceScope, authorityReportScope } from '../sealingScopes.ts';

interface CloseInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** The version that the actor saw. */
  version: number;
  task: AuthorityTask;
  outcome: AuthorityReportOutcome;
  /** Calendar date. */
  on: string;
  note: string;
  /** With advice. */
  reference?: string | undefined;
}

/**
 * Closes the task to report a suspicion of child sexual abuse to the statutory body (R44), or to ask for advice on an allegation (R22), in a
 * case of any state and without a claim.
 * @throws {AppError} notFound, ownCase, notAllowed
 * @throws {AppError} moveNotAllowed: the case has no open task of this kind
 * @throws {AppError} badRequest: a date in the future, or before the decision
 * @throws {AppError} staleVersion with `{ by, action, at }` of the action that came first
 */
export function closeAuthorityReport(deps: ModerationDeps) {
  return async ({
    id,
    actor,
    version,
    task,
    outcome,
    on,
    note: text,
    reference,
  }: CloseInput): Promise<CaseView> => {
    const found = await loadCase(deps, { id, actor });
    const open = openAuthorityReportOf(found, task);
    if (!open) throw new AppError('moveNotAllowed');
    const at = deps.clock.now();
    if (!canCloseOn(on, { openedAt: open.openedAt, now: at })) {
      throw new AppError('badRequest', { fields: { on: 'a date from the decision to today' } });
    }
    const note = await deps.sealer.seal({ ...authorityReportScope(found._id, open.id), text });
    const sealed =
      reference === undefined
        ? null
        : await deps.sealer.seal({ ...adviceReferenceScope(found._id, open.id), text: reference });
    const closed = { outcome, on, by: actor.accountId, at, note, reference: sealed };
    const authorityReports = found.authorityReports.map((one) => (one === open ? { ...one, closed } : one));
    const changed = await inTransaction(() =>
      applyCaseAction(deps, {
        found,
        actor,
        version,
        action: 'authorityReportClosed',
        reason: outcome,
        change: { authorityReports },
      }),
    );
    return viewCase(deps, { found: changed, actor });
  };
}
