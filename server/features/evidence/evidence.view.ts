import type { Actor } from '../../../shared/contracts/actor.ts';
import type { EvidenceView } from '../../../shared/contracts/evidence.ts';
import type { EvidenceDeps } from './evidence.deps.ts';
import { mayConfirmEvidence, evidenceStateOf } from './evidence.policy.ts';
import type { EvidenceRequest } from './evidenceRequest.model.ts';

/** Under which data key the words of a request are sealed: that of its case. */
export function requestScope({ _id, caseId }: Pick<EvidenceRequest, '_id' | 'caseId'>, part: string) {
  return { scope: `case:${caseId}`, recordId: `${_id}:${part}` };
}

/** The newest request of a case, for a member of staff who may work it. */
export async function viewEvidence(
  { accounts, clock, requests, sealer }: EvidenceDeps,
  { caseId, actor }: { caseId: string; actor: Actor },
): Promise<EvidenceView> {
  const request = await requests.findNewest(caseId);
  if (!request) return { request: null };
  const { askedBy, at, confirmedBy, openUntil, publicId: id, told } = request;
  const persons = await accounts.findPersons([askedBy, ...(confirmedBy === null ? [] : [confirmedBy])]);
  const nameOf = (accountId: string) => persons.get(accountId)?.persona?.alias ?? 'Somebody';
  const now = clock.now();
  const { unsafeToTell } = request;
  return {
    request: {
      id,
      state: evidenceStateOf(request, now),
      by: nameOf(askedBy),
      byMe: askedBy === actor.accountId,
      at: at.toISOString(),
      reason: await sealer.open({ ...requestScope(request, 'reason'), sealed: request.reason }),
      unsafeToTell:
        unsafeToTell === null
          ? null
          : await sealer.open({ ...requestScope(request, 'unsafe'), sealed: unsafeToTell }),
      confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy),
      openUntil: openUntil?.toISOString() ?? null,
      told,
      mayConfirm: mayConfirmEvidence(request, actor, now),
    },
  };
}
