import type { ProgrammeMentor } from '../../../shared/contracts/coordination.ts';
import { AppError } from '../../platform/http/index.ts';
import type { CoordinationDeps } from './coordination.deps.ts';
import { presentOffer } from './coordination.presenter.ts';

export interface OfferAnswer {
  offer: NonNullable<ProgrammeMentor['offer']>;
}

/** `id`: public id of the mentor's application; `by`: account of the coordinator. */
export interface OfMentor {
  id: string;
  by: string;
}

/** @throws {AppError} notFound: no mentor in service has this application. */
export async function mentorOf({ screening }: CoordinationDeps, { id }: OfMentor): Promise<string> {
  const mentorId = await screening.mentorInService(id);
  if (mentorId === null) throw new AppError('notFound');
  return mentorId;
}

/** The newest offer of this week. */
export async function newestOffer({ time }: CoordinationDeps, mentorId: string): Promise<OfferAnswer> {
  const [week] = await time.mentorWeeks([mentorId]);
  const offer = presentOffer(week?.offer ?? null);
  if (!offer) throw new AppError('notFound');
  return { offer };
}
