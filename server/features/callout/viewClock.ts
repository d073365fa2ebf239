import type { Actor } from '../../../shared/contracts/actor.ts';
import type { CaseClockView } from '../../../shared/contracts/callout.ts';
import type { CalloutDeps } from './callout.deps.ts';
import { presentClock } from './callout.presenter.ts';
import type { CaseClock } from './caseClock.model.ts';
import { deskNamesOf } from './deskNames.ts';

/** The call-out of a case that has been loaded, for one member of staff. */
export async function viewClock(
  deps: Pick<CalloutDeps, 'accounts' | 'pages' | 'steps'>,
  { clock, actor }: { clock: CaseClock; actor: Actor },
): Promise<CaseClockView> {
  const steps = await deps.steps.listOfCase(clock._id);
  const pages = await deps.pages.listOfCase(clock._id);
  const ids = [
    steps.map(({ reachedIds }) => reachedIds),
    pages.map(({ accountId }) => accountId),
    clock.acknowledged?.by ?? [],
  ];
  const nameOf = await deskNamesOf(deps, ids.flat(2));
  return presentClock(clock, { viewer: actor, nameOf, steps, pages });
}
