import type { Actor } from '../../../shared/contracts/actor.ts';
import { AppError } from '../../platform/http/index.ts';
import { rowsByFeedback } from './feedbackEvent.repository.ts';
import { ratingFacts } from './rating.policy.ts';
import type { RatingFacts } from './rating.policy.ts';
import type { ReputationDeps } from './reputation.deps.ts';

interface CaseOfMentor {
  caseId: string;
  state: string;
  mentorId: string;
}

type CaseDeps = Pick<ReputationDeps, 'conversations' | 'moderation'>;

/**
 * The mentor whose ratings a member of staff looks at through a case about the mentor.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound: there is no such case, or it is about no mentor.
 * @throws {AppError} ownCase: the actor is the mentor, has talked with them, or is barred from the case.
 * @throws {AppError} notAllowed: the actor is not approved for the age band of the case.
 */
export async function mentorOfCase(
  { conversations, moderation }: CaseDeps,
  { id, actor }: { id: string; actor: Actor },
): Promise<CaseOfMentor> {
  const { caseId, state, about, mentorId } = await moderation.findCaseReference({ id, actor });
  if (mentorId === null || about === 'mentee') throw new AppError('notFound');
  const menteeId = actor.accountId;
  const isPartner = menteeId === mentorId || (await conversations.everTalked({ menteeId, mentorId }));
  if (isPartner) throw new AppError('ownCase');
  return { caseId, state, mentorId };
}

/**
 * The mentor for an act: it needs the actor's claim, which is renewed. A closed case cannot be claimed; there the reason that each act
 * states is enough.
 * @throws {AppError} claimNeeded, caseClaimed: the case is not closed, and the actor does not have it.
 * @throws {AppError} notFound, ownCase, notAllowed: as for `mentorOfCase`
 */
export async function mentorForAct(
  deps: CaseDeps,
  input: { id: string; actor: Actor },
): Promise<CaseOfMentor> {
  const found = await mentorOfCase(deps, input);
  if (found.state !== 'closed') await deps.moderation.renewOwnClaim(input);
  return found;
}

/**
 * A rating by its number in the mentor's ledger.
 * @throws {AppError} notFound
 */
export async function findRating(
  { ledger }: Pick<ReputationDeps, 'ledger'>,
  { rateeId, number }: { rateeId: string; number: number },
): Promise<RatingFacts> {
  const all = rowsByFeedback(await ledger.rowsOf(rateeId)).map(ratingFacts);
  const found = all.find((one) => one.number === number);
  if (!found) throw new AppError('notFound');
  return found;
}
