import type { ReferenceAnswers } from '../../../../shared/contracts/references.ts';
import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { findReference } from '../findReference.ts';
import type { ReferenceAct } from '../findReference.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { ScreeningDeps } from '../screening.deps.ts';
import { storeAnswers } from '../storeAnswers.ts';

/**
 * A member of staff writes down what a referee said in a call.
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findReference`
 * @throws {AppError} linkGone: the referee has answered.
 */
export function takeReference(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  const store = storeAnswers(deps);
  return async ({
    answers,
    ...act
  }: ReferenceAct & { answers: ReferenceAnswers }): Promise<ApplicationView> => {
    const found = await findReference(deps, act);
    await store({ ...found, answers, channel: 'phone', by: act.by.accountId });
    return view(act);
  };
}
