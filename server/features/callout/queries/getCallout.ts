import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { getCalloutEndpoint } from '../../../../shared/contracts/callout.ts';
import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import { GAPS_SHOWN_MS, gapsOf, handOverAfter, onCallAt } from '../../../../shared/domain/callout/rota.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { mayAcknowledge } from '../callout.policy.ts';
import { presentSpan, presentWaiting } from '../callout.presenter.ts';
import { deskNamesOf } from '../deskNames.ts';

const BREACHES_COUNTED_MS = 7 * DAY_MS;

/** Who is on call, which cases wait for this person, and how many were not acknowledged in time. */
export function getCallout(deps: CalloutDeps) {
  return async ({ actor }: { actor: Actor }): Promise<AnswerOf<typeof getCalloutEndpoint>> => {
    const now = deps.clock.now();
    const shifts = await deps.shifts.listFrom(now);
    const until = handOverAfter(shifts, now);
    const onCall = onCallAt(shifts, now);
    const next = until === null ? [] : onCallAt(shifts, until);
    const [gap] = gapsOf(shifts, { from: now, to: new Date(now.getTime() + GAPS_SHOWN_MS) });
    const nameOf = await deskNamesOf(deps, [...onCall, ...next]);
    return {
      onCall: onCall.map(nameOf),
      until: until?.toISOString() ?? null,
      next: next.map(nameOf),
      gap: gap ? presentSpan(gap) : null,
      waiting: await listWaitingFor(deps, actor),
      breaches: await deps.steps.countBreachesSince(new Date(now.getTime() - BREACHES_COUNTED_MS)),
    };
  };
}

/** The cases that the actor may acknowledge, the one due first first. */
async function listWaitingFor({ cases, clocks }: CalloutDeps, { accountId, role }: Actor) {
  const waiting = (await clocks.listWaiting()).filter((one) => mayAcknowledge(one, role));
  const caseIds = waiting.map(({ _id }) => _id);
  const allowed = await cases.whoMayWork({ caseIds, accountIds: [accountId] });
  return waiting
    .filter(({ _id }) => allowed.get(_id)?.includes(accountId))
    .map(presentWaiting)
    .sort((a, b) => Date.parse(a.acknowledgeBy) - Date.parse(b.acknowledgeBy));
}
