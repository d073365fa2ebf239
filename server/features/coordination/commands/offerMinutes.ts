import type { NewExtension } from '../../../../shared/contracts/extensions.ts';
import type { CoordinationDeps } from '../coordination.deps.ts';
import { mentorOf, newestOffer } from '../offerAnswer.ts';
import type { OfferAnswer, OfMentor } from '../offerAnswer.ts';

/**
 * Offers a mentor in service minutes of the running week.
 * @throws {AppError} badRequest: more than one week may have.
 * @throws {AppError} extensionWaits: an offer waits for the answer already.
 * @throws {AppError} notFound: no mentor in service has this application.
 */
export function offerMinutes(deps: CoordinationDeps) {
  return async (input: OfMentor & { extension: NewExtension }): Promise<OfferAnswer> => {
    const mentorId = await mentorOf(deps, input);
    await deps.time.offerExtension({ ...input.extension, mentorId, by: input.by });
    return newestOffer(deps, mentorId);
  };
}
