import { findMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * The second up to which a mentor's minutes are counted as they are stored: what is dated before it opens no session there any more.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function settledAt(deps: Pick<TimeDeps, 'meters'>) {
  return async (mentorId: string): Promise<Date> =>
    new Date((await findMeter(deps, mentorId)).meter.at * 1000);
}
