import type { NewExtension } from '../../../../shared/contracts/extensions.ts';
import type { ProgrammeMentor } from '../../../../shared/contracts/coordination.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CoordinationDeps } from '../coordination.deps.ts';
import { presentOffer } from '../coordination.presenter.ts';

/**
 * Offers a mentor in service minutes of the running week.
 * @param input `id`: public id of their application; `by`: account of the coordinator
 * @throws {AppError} badRequest: more than one week may have.
 * @throws {AppError} extensionWaits: an offer waits for the answer already.
 * @throws {AppError} notFound: no mentor in service has this application.
 */
export function offerMinutes({ screening, time }: CoordinationDeps) {
  return async (input: {
    id: string;
    by: string;
    extension: NewExtension;
  }): Promise<{ offer: NonNullable<ProgrammeMentor['offer']> }> => {
    const mentorId = await screening.mentorInService(input.id);
    if (mentorId === null) throw new AppError('notFound');
    await time.offerExtension({ ...input.extension, mentorId, by: input.by });
    const [week] = await time.mentorWeeks([mentorId]);
    const offer = presentOffer(week?.offer ?? null);
    if (!offer) throw new AppError('notFound');
    return { offer };
  };
}
