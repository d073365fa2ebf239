import type { listBreachesEndpoint } from '../../../../shared/contracts/callout.ts';
import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { presentStep } from '../callout.presenter.ts';
import { deskNamesOf } from '../deskNames.ts';

const BREACHES_PAGE = 20;

/**
 * A page of the steps that fired because a case was not acknowledged in time, newest first.
 * @param input `from`: how many to skip
 */
export function listBreaches(deps: CalloutDeps) {
  return async ({ from }: { from: number }): Promise<AnswerOf<typeof listBreachesEndpoint>> => {
    const found = await deps.steps.listBreaches({ from, limit: BREACHES_PAGE });
    const clocks = await deps.clocks.findMany([...new Set(found.map(({ caseId }) => caseId))]);
    const numbers = new Map(clocks.map(({ _id, number }) => [_id, number]));
    const nameOf = await deskNamesOf(
      deps,
      found.flatMap(({ reachedIds }) => reachedIds),
    );
    return {
      breaches: found.map((step) => {
        const number = numbers.get(step.caseId) ?? '';
        return { ...presentStep(step, nameOf), id: `${number}-${step.round}-${step.step}`, number };
      }),
    };
  };
}
