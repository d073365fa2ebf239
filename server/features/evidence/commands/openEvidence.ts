import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { EvidenceCopy } from '../../../../shared/contracts/evidence.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { EvidenceDeps } from '../evidence.deps.ts';
import { evidenceStateOf } from '../evidence.policy.ts';
import type { EvidenceRequest } from '../evidenceRequest.model.ts';

interface OpenInput {
  /** Public id of the case. */
  id: string;
  requestId: string;
  actor: Actor;
}

/** Hands out the sealed copies of a case under an open request. It is in the audit before they leave (R38). */
export function openEvidence(deps: EvidenceDeps) {
  /** The sealed copies that a confirmed request opens, after the audit row was written. */
  async function copiesUnder({ _id, askedBy, caseId }: EvidenceRequest): Promise<{ copies: EvidenceCopy[] }> {
    const subject = { kind: 'evidenceRequest', id: _id };
    await deps.audit.record({ actorId: askedBy, action: 'evidence.opened', subject, caseId });
    return { copies: await deps.moderation.listSealedCopies(caseId) };
  }

  return {
    /**
     * For the lead who asked, in the browser.
     * @throws {AppError} notFound, ownCase, notAllowed
     * @throws {AppError} secondPersonNeeded before the confirmation and for another lead; moveNotAllowed when the time has run out
     */
    byLead: async ({ id, requestId, actor }: OpenInput): Promise<{ copies: EvidenceCopy[] }> => {
      const { caseId } = await deps.moderation.requireWorkable({ id, actor });
      const request = await deps.requests.find({ caseId, publicId: requestId });
      if (!request) throw new AppError('notFound');
      const state = evidenceStateOf(request, deps.clock.now());
      if (state === 'ended') throw new AppError('moveNotAllowed');
      if (state !== 'open' || request.askedBy !== actor.accountId) throw new AppError('secondPersonNeeded');
      return copiesUnder(request);
    },
    /**
     * For the command line, by the short number of the case.
     * @returns null where no request for it is open
     */
    byNumber: async (number: string): Promise<{ copies: EvidenceCopy[] } | null> => {
      const caseId = await deps.moderation.idOfNumber(number);
      const request = caseId === null ? null : await deps.requests.findNewest(caseId);
      return request && evidenceStateOf(request, deps.clock.now()) === 'open' ? copiesUnder(request) : null;
    },
  };
}
