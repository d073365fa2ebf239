import type { Actor } from '../../../../shared/contracts/actor.ts';
import { casePartiesOf } from '../caseParties.ts';
import { storeWritten } from '../storeWritten.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface TellInput {
  /** The member of staff in whose role it is written. */
  actor: Actor;
  /** Public id of the case. */
  id: string;
  clientMessageId: string;
  /** Words of the service, which are not checked. */
  text: string;
}

/**
 * Writes to the young person whom a case is about. Joins the running transaction.
 * @returns false where the case is about none
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function tellMentee(deps: TeamThreadsDeps) {
  return async ({ id, ...written }: TellInput): Promise<boolean> => {
    const found = await deps.moderation.findCaseReference({ id, actor: written.actor });
    const party = (await casePartiesOf(deps, found)).find(({ side }) => side === 'mentee');
    if (!party) return false;
    await storeWritten(deps, { ...written, side: 'mentee' }, { found, party });
    return true;
  };
}
