import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { EvidenceView } from '../../../../shared/contracts/evidence.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { EvidenceDeps } from '../evidence.deps.ts';
import { mayConfirmEvidence, EVIDENCE_OPEN_MS, evidenceStateOf, TOLD_WORDS } from '../evidence.policy.ts';
import { viewEvidence } from '../evidence.view.ts';

interface ConfirmInput {
  /** Public id of the case. */
  id: string;
  requestId: string;
  actor: Actor;
}

/**
 * A second person agrees that the evidence of a case is opened (N8): from now on the lead has an hour. The young person is told in the
 * same transaction, unless the lead has said why not. Of two who confirm at once, one does.
 * @throws {AppError} notFound, ownCase, notAllowed
 * @throws {AppError} secondPersonNeeded for the lead who asked
 * @throws {AppError} moveNotAllowed when it was confirmed before or has expired
 */
export function confirmEvidence(deps: EvidenceDeps) {
  return async ({ id, requestId, actor }: ConfirmInput): Promise<EvidenceView> => {
    const { caseId } = await deps.moderation.requireWorkable({ id, actor });
    const request = await deps.requests.find({ caseId, publicId: requestId });
    if (!request) throw new AppError('notFound');
    const now = deps.clock.now();
    if (evidenceStateOf(request, now) !== 'asked') throw new AppError('moveNotAllowed');
    if (!mayConfirmEvidence(request, actor, now)) throw new AppError('secondPersonNeeded');
    const { _id, askedBy } = request;
    const lead: Actor = { accountId: askedBy, role: 'safeguardingLead', sessionId: '' };
    await inTransaction(async () => {
      const message = { actor: lead, id, clientMessageId: _id, text: TOLD_WORDS };
      const isMenteeTold = request.unsafeToTell === null && (await deps.teamThreads.tellMentee(message));
      const openUntil = new Date(now.getTime() + EVIDENCE_OPEN_MS);
      const isConfirmed = await deps.requests.confirm({
        _id,
        by: actor.accountId,
        openUntil,
        told: isMenteeTold,
      });
      if (!isConfirmed) throw new AppError('moveNotAllowed');
      const subject = { kind: 'evidenceRequest', id: _id };
      await deps.audit.record({ actorId: actor.accountId, action: 'evidence.confirmed', subject, caseId });
    });
    return viewEvidence(deps, { caseId, actor });
  };
}
