import type { Actor } from '../../../shared/contracts/actor.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { approvedAgeBandsOf } from './case.access.ts';
import type { ModerationCase } from './case.model.ts';
import { presentCaseRow } from './case.presenter.ts';
import { isAvoided } from './desk.access.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import type { QueueViewer } from './queue.repository.ts';

/** The actor as one who looks at the queue. */
export async function queueViewerOf(deps: ModerationDeps, { accountId }: Actor): Promise<QueueViewer> {
  const ageBands = await approvedAgeBandsOf(deps, accountId);
  return { viewerId: accountId, ageBands, now: deps.clock.now() };
}

/** Cases as rows of the queue, with those marked whose topics the viewer asked not to be given. */
export async function readRows(
  deps: ModerationDeps,
  found: readonly ModerationCase[],
  { viewerId, now }: Pick<QueueViewer, 'viewerId' | 'now'>,
): Promise<CaseRow[]> {
  const avoids = (await deps.desks.find(viewerId))?.avoids ?? [];
  const persons = await deps.accounts.findPersons(found.flatMap(({ claim }) => claim?.by ?? []));
  const avoided = await Promise.all(found.map((one) => isAvoided(deps, one, avoids)));
  return found.map((one, index) =>
    presentCaseRow(one, { viewerId, now, persons, avoided: avoided[index] ?? false }),
  );
}
