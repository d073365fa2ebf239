import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { EvidenceView } from '../../../../shared/contracts/evidence.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { EvidenceDeps } from '../evidence.deps.ts';
import { evidenceStateOf } from '../evidence.policy.ts';
import { requestScope, viewEvidence } from '../evidence.view.ts';

interface AskInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  reason: string;
  /** Why the young person is not told; null where they are. */
  unsafeToTell: string | null;
}

/**
 * The safeguarding lead asks to open the evidence of a case: request and audit row in one transaction.
 * @throws {AppError} notFound, ownCase, notAllowed
 * @throws {AppError} moveNotAllowed while another request waits or is open
 */
export function askEvidence(deps: EvidenceDeps) {
  return async ({ id, actor, reason: text, unsafeToTell }: AskInput): Promise<EvidenceView> => {
    const { caseId } = await deps.moderation.requireWorkable({ id, actor });
    const now = deps.clock.now();
    const before = await deps.requests.findNewest(caseId);
    if (before && evidenceStateOf(before, now) !== 'ended') throw new AppError('moveNotAllowed');
    const { accountId: askedBy } = actor;
    const _id = newId();
    const seal = (part: string, words: string) =>
      deps.sealer.seal({ ...requestScope({ _id, caseId }, part), text: words });
    const request = {
      _id,
      publicId: newPublicId(),
      caseId,
      askedBy,
      at: now,
      reason: await seal('reason', text),
      unsafeToTell: unsafeToTell === null ? null : await seal('unsafe', unsafeToTell),
      confirmedBy: null,
      openUntil: null,
      told: false,
    };
    await inTransaction(async () => {
      await deps.requests.insert(request);
      const subject = { kind: 'evidenceRequest', id: _id };
      await deps.audit.record({ actorId: askedBy, action: 'evidence.asked', subject, caseId });
    });
    return viewEvidence(deps, { caseId, actor });
  };
}
