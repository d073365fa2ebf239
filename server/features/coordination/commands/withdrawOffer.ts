import type { CoordinationDeps } from '../coordination.deps.ts';
import { mentorOf, newestOffer } from '../offerAnswer.ts';
import type { OfferAnswer, OfMentor } from '../offerAnswer.ts';

/**
 * Takes back the offer that waits for a mentor's answer.
 * @throws {AppError} extensionGone: none waits.
 * @throws {AppError} notFound: no mentor in service has this application.
 */
export function withdrawOffer(deps: CoordinationDeps) {
  return async (input: OfMentor): Promise<OfferAnswer> => {
    const mentorId = await mentorOf(deps, input);
    await deps.time.withdrawExtension({ mentorId, by: input.by });
    return newestOffer(deps, mentorId);
  };
}
