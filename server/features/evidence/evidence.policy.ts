import type { Actor } from '../../../shared/contracts/actor.ts';
import type { EvidenceState } from '../../../shared/contracts/evidence.ts';
import { HOUR_MS } from '../../../shared/domain/units.ts';
import type { EvidenceRequest } from './evidenceRequest.model.ts';

/** A request waits this long for a second person. */
const ASKED_MS = 24 * HOUR_MS;
/** From the confirmation on the copies may be fetched this long. */
export const EVIDENCE_OPEN_MS = HOUR_MS;

/** What the young person reads, from the team, when the evidence is opened. */
export const TOLD_WORDS =
  'Two people in our safety team have opened what we keep about this, because they need it to keep someone safe. You can ask us about it here.';

/** `asked` until a second person confirms or 24 hours have passed, `open` while the copies may be fetched, then `ended`. */
export function evidenceStateOf(
  { at, openUntil }: Pick<EvidenceRequest, 'at' | 'openUntil'>,
  now: Date,
): EvidenceState {
  if (openUntil !== null) return openUntil > now ? 'open' : 'ended';
  return at.getTime() + ASKED_MS > now.getTime() ? 'asked' : 'ended';
}

/** Whether this member of staff may confirm a request to open evidence: not one of their own, and only while it waits. */
export function mayConfirmEvidence(
  request: Pick<EvidenceRequest, 'askedBy' | 'at' | 'openUntil'>,
  { accountId }: Pick<Actor, 'accountId'>,
  now: Date,
): boolean {
  return request.askedBy !== accountId && evidenceStateOf(request, now) === 'asked';
}
