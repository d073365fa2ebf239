import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseQueueName } from '../../../../shared/contracts/desk.ts';
import type { CaseRow, RiskLevel } from '../../../../shared/contracts/moderation.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { CaseKind } from '../case.model.ts';
import { numberIn } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { fairOrder, QUEUE_PAGE } from '../queue.policy.ts';
import type { Searched } from '../queue.repository.ts';
import { queueViewerOf, readRows, withoutLeadOnly } from '../queue.rows.ts';

interface ListInput {
  actor: Actor;
  /** How many rows to skip. */
  from: number;
  queue: CaseQueueName;
  kind?: CaseKind | undefined;
  leastRisk?: RiskLevel | undefined;
  /** A case number or an alias; finds closed cases too, whatever the queue. */
  search?: string | undefined;
}

/**
 * A page of a queue of the desk, in the order of `fairOrder`, without the cases that the actor may not work.
 * @returns the page, and `total`: how many rows there are in all
 */
export function listCases(deps: ModerationDeps) {
  return async (input: ListInput): Promise<{ cases: CaseRow[]; total: number }> => {
    const { actor, from, queue, kind, leastRisk, search } = input;
    const viewer = await queueViewerOf(deps, actor);
    const searched = search === undefined ? undefined : await resolveSearch(deps, search);
    const minRank = leastRisk === undefined ? undefined : riskRank(leastRisk);
    const listed = await deps.queue.list(viewer, { queue, kind, leastRank: minRank, searched });
    const queued = fairOrder(await withoutLeadOnly(deps, listed, viewer), viewer);
    const page = await deps.cases.findMany(queued.slice(from, from + QUEUE_PAGE).map(({ _id }) => _id));
    return { cases: await readRows(deps, page, viewer), total: queued.length };
  };
}

/** What a search means: "C-1004" or "1004" is a case; any other words are an alias. */
async function resolveSearch({ accounts, conversations }: ModerationDeps, search: string): Promise<Searched> {
  const number = numberIn(search);
  if (number !== null) return { number, conversationIds: [], personIds: [] };
  const alias = search.charAt(0).toUpperCase() + search.slice(1);
  return {
    number,
    conversationIds: await conversations.findByAlias(alias),
    personIds: await accounts.findByAlias(alias),
  };
}
