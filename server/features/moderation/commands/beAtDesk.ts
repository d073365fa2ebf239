import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { DeskNow } from '../../../../shared/contracts/desk.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import { breakDueAt, isOnBreak, seenAgain, WELFARE } from '../../../../shared/domain/moderation/welfare.ts';
import { openAuthorityReportsOf } from '../authorityReport.ts';
import { caseNumberOf } from '../case.policy.ts';
import type { ModerationCase } from '../case.model.ts';
import { deskNameOf } from '../case.presenter.ts';
import { severeToday } from '../desk.access.ts';
import type { DeskRecord } from '../desk.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { countQueue } from '../queue.policy.ts';
import { listAppealsWithoutDecider } from '../queries/listAppealsWithoutDecider.ts';
import { queueViewerOf, withoutLeadOnly } from '../queue.rows.ts';

/**
 * Stores that a member of staff is at the desk, by which their break begins when it is due.
 * @returns the desk as it is now: how much waits, and who is there
 */
export function beAtDesk(deps: ModerationDeps) {
  const listWithoutDecider = listAppealsWithoutDecider(deps);
  return async ({ actor }: { actor: Actor }): Promise<DeskNow> => {
    const { accountId, role } = actor;
    const viewer = await queueViewerOf(deps, actor);
    const { now } = viewer;
    const before = await deps.desks.find(accountId);
    const desk = await deps.desks.save(accountId, { time: seenAgain(before?.time ?? null, now) });
    const waiting = await withoutLeadOnly(deps, await deps.queue.list(viewer, { queue: 'all' }), viewer);
    const disputes = await deps.queue.list(viewer, { queue: 'disputes' });
    const active = await deps.desks.findSeenSince(new Date(now.getTime() - WELFARE.seenMinutes * MINUTE_MS));
    const toDebrief = role === 'safeguardingLead' ? await deps.desks.findToDebrief() : [];
    const reportsDue = role === 'safeguardingLead' ? await deps.queue.listReportsDue(viewer) : [];
    const persons = await deps.accounts.findPersons([...active, ...toDebrief].map(({ _id }) => _id));
    const { workingSince, breakUntil } = desk.time;
    const others = toDebrief.filter(({ _id }) => _id !== accountId);
    return {
      ...countQueue(waiting, viewer),
      disputes: disputes.length,
      appealsWithoutDecider: await listWithoutDecider(),
      here: active.map(({ _id, time }) => ({
        name: deskNameOf(persons, _id),
        onBreak: isOnBreak(time, now),
      })),
      breakUntil: isOnBreak(desk.time, now) ? (breakUntil?.toISOString() ?? null) : null,
      breakDueAt: breakDueAt({ workingSince }).toISOString(),
      severeLeft: Math.max(0, WELFARE.severePerDay - severeToday(desk, { now })),
      avoids: desk.avoids,
      views: desk.views,
      debriefs: desk.debriefs.map(presentDebrief),
      teamDebriefs: others.flatMap(({ _id, debriefs }) =>
        debriefs.map((one) => ({ ...presentDebrief(one), name: deskNameOf(persons, _id) })),
      ),
      reportsDue: reportsDue.flatMap(presentDueReports).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt)),
    };
  };
}

function presentDebrief({ caseId, number, since }: DeskRecord['debriefs'][number]) {
  return { caseId, number, since: since.toISOString() };
}

/** The open tasks of a case. */
function presentDueReports(found: ModerationCase): DeskNow['reportsDue'] {
  const reference = { caseId: found.publicId, number: caseNumberOf(found) };
  return openAuthorityReportsOf(found).map(({ body, dueAt }) => ({
    ...reference,
    body,
    dueAt: dueAt.toISOString(),
  }));
}
