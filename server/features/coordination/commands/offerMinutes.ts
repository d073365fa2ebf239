import type { NewExtension } from '../../../../shared/contracts/extensions.ts';
import type { ProgrammeMentor } from '../../../../shared/contracts/coordination.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CoordinationDeps } from '../coordination.deps.ts';
import { presentOffer } from '../coordination.presenter.ts';

interface OfferAnswer {
  offer: NonNullable<ProgrammeMentor['offer']>;
}

/** `id`: public id of the mentor's application; `by`: account of the coordinator. */
interface OfMentor {
  id: string;
  by: string;
}

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

async function mentorOf({ screening }: CoordinationDeps, { id }: OfMentor): Promise<string> {
  const mentorId = await screening.mentorInService(id);
  if (mentorId === null) throw new AppError('notFound');
  return mentorId;
}

async function newestOffer({ time }: CoordinationDeps, mentorId: string): Promise<OfferAnswer> {
  const [week] = await time.mentorWeeks([mentorId]);
  const offer = presentOffer(week?.offer ?? null);
  if (!offer) throw new AppError('notFound');
  return { offer };
}
