import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseQueueName, CaseRow } from '../../../../shared/contracts/moderation.ts';
import { approvedAgeBandsOf } from '../case.access.ts';
import { presentCaseRow } from '../case.presenter.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { fairOrder, QUEUE_PAGE } from '../queue.policy.ts';

/**
 * A page of the queue of the desk, in the order of `fairOrder`, without the cases that the actor may not work.
 * @param input `from`: how many rows to skip; `queue`: all, or those that were escalated.
 * @returns the page, and `total`: how many rows there are in all
 */
export function listCases({ accounts, cases, clock }: ModerationDeps) {
  return async ({
    actor,
    from,
    queue,
  }: {
    actor: Actor;
    from: number;
    queue: CaseQueueName;
  }): Promise<{ cases: CaseRow[]; total: number }> => {
    const viewerId = actor.accountId;
    const ageBands = await approvedAgeBandsOf({ accounts }, viewerId);
    const onlyEscalated = queue === 'lead';
    const queued = fairOrder(await cases.listQueued({ viewerId, ageBands, onlyEscalated }));
    const page = await cases.findMany(queued.slice(from, from + QUEUE_PAGE).map(({ _id }) => _id));
    const persons = await accounts.findPersons(page.flatMap(({ claim }) => claim?.by ?? []));
    const viewing = { viewerId, now: clock.now(), persons };
    return { cases: page.map((found) => presentCaseRow(found, viewing)), total: queued.length };
  };
}
