import type { Actor } from '../../../shared/contracts/actor.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { approvedAgeBandsOf, isLead } from './case.access.ts';
import type { ModerationCase } from './case.model.ts';
import { presentCaseRow } from './case.presenter.ts';
import { findForLead } from './case.readers.ts';
import { isAvoided } from './desk.access.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { findAssignees } from './sample.assignment.ts';
import type { ListedCase, QueueViewer } from './queue.repository.ts';

/** The actor as one who looks at the queue. */
export async function queueViewerOf(deps: ModerationDeps, actor: Actor): Promise<QueueViewer> {
  const { accountId: viewerId } = actor;
  const ageBands = await approvedAgeBandsOf(deps, viewerId);
  return { viewerId, ageBands, isLead: isLead(actor), now: deps.clock.now() };
}

/** Leaves out cases that only a safeguarding lead may open, unless the viewer is one (R23). */
export async function withoutLeadOnly<Listed extends Pick<ListedCase, '_id' | 'originIds'>>(
  deps: Pick<ModerationDeps, 'caseReaders'>,
  queued: readonly Listed[],
  viewer: QueueViewer,
): Promise<readonly Listed[]> {
  if (viewer.isLead) return queued;
  const forLead = await findForLead(deps, queued);
  return queued.filter(({ _id }) => !forLead.has(_id));
}

/** Cases as rows of the queue, with those marked whose topics the viewer asked not to be given. */
export async function readRows(
  deps: ModerationDeps,
  found: readonly ModerationCase[],
  { viewerId, now }: Pick<QueueViewer, 'viewerId' | 'now'>,
): Promise<CaseRow[]> {
  const avoids = (await deps.desks.find(viewerId))?.avoids ?? [];
  const persons = await deps.accounts.findPersons(found.flatMap(({ claim }) => claim?.by ?? []));
  const assignees = await findAssignees(deps, found);
  const avoided = await Promise.all(found.map((one) => isAvoided(deps, one, avoids)));
  return found.map((one, index) =>
    presentCaseRow(one, { viewerId, now, persons, assignees, avoided: avoided[index] ?? false }),
  );
}
