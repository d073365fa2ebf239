import { AppError } from '../../../platform/http/index.ts';
import { endRestriction } from '../endRestriction.ts';
import type { RestrictionsDeps } from '../restrictions.deps.ts';

interface LiftInput {
  /** Public id of the restriction. */
  id: string;
  /** The people of the case in which it is lifted. */
  personIds: readonly string[];
  by: string;
  caseId: string;
  as: 'lifted' | 'reversed';
}

/**
 * Staff end a restriction of a person whom their case is about. Joins the running transaction.
 * @throws {AppError} notFound for a restriction of another person
 * @throws {AppError} moveNotAllowed for a lift when it has ended already; a reversal of it changes nothing more
 */
export function liftRestriction(deps: RestrictionsDeps) {
  return async ({ id, personIds, by, caseId, as }: LiftInput): Promise<void> => {
    const found = await deps.restrictions.findByPublicId(id);
    if (!found || !personIds.includes(found.accountId)) throw new AppError('notFound');
    const ended = await endRestriction(deps, { found, as, by, caseId });
    if (!ended && as === 'lifted') throw new AppError('moveNotAllowed');
  };
}
