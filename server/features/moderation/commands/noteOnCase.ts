import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import { announceCase } from '../case.action.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { noteScope } from '../sealingScopes.ts';

/**
 * Adds a note for colleagues to a case, sealed, without a change of its version: a note makes no decision stale. A closed case takes notes
 * too.
 * @throws {AppError} moveNotAllowed when the case has as many notes as it may have
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function noteOnCase(deps: ModerationDeps) {
  return async (input: { id: string; actor: Actor; text: string }): Promise<CaseView> => {
    const { actor, text } = input;
    const found = await loadCase(deps, input);
    const { _id: caseId, subject } = found;
    const id = newId();
    const note = {
      id,
      by: actor.accountId,
      at: deps.clock.now(),
      text: await deps.sealer.seal({ ...noteScope(caseId, id), text }),
    };
    const changed = await inTransaction(async () => {
      const noted = await deps.caseTimeline.addNote({ caseId, note });
      if (!noted) throw new AppError('moveNotAllowed');
      await deps.audit.record({ actorId: actor.accountId, action: 'case.noted', subject, caseId });
      afterCommit(() => announceCase(deps, noted));
      return noted;
    });
    return viewCase(deps, { found: changed, actor });
  };
}
