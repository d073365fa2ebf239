import type { ReferenceAnswers } from '../../../../shared/contracts/references.ts';
import { findLinkedReference } from '../referenceLink.ts';
import type { ScreeningDeps } from '../screening.deps.ts';
import { storeAnswers } from '../storeAnswers.ts';

/**
 * A referee answers by their link, which uses it up.
 * @throws {AppError} linkGone: the link is unknown, was used or has expired, or the application is over.
 * @throws {AppError} tooMany: too many links were tried from this address.
 */
export function answerReference(deps: ScreeningDeps) {
  const store = storeAnswers(deps);
  return async (input: { linkToken: string; visitor: string; answers: ReferenceAnswers }): Promise<void> => {
    const { application, request } = await findLinkedReference(deps, input);
    await store({ application, request, answers: input.answers, channel: 'link', by: null });
  };
}
