import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { openReferenceEndpoint } from '../../../../shared/contracts/references.ts';
import { openDraft } from '../applicationWords.ts';
import { findLinkedReference } from '../referenceLink.ts';
import { openReferee } from '../referenceWords.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * Whom a one-time link is about, for the referee it was sent to.
 * @throws {AppError} linkGone: the link is unknown, was used or has expired, or the application is over.
 * @throws {AppError} tooMany: too many links were tried from this address.
 */
export function openReference(deps: ScreeningDeps) {
  return async (input: {
    linkToken: string;
    visitor: string;
  }): Promise<AnswerOf<typeof openReferenceEndpoint>> => {
    const { request, application } = await findLinkedReference(deps, input);
    const { fullName = '' } = await openDraft(deps, application);
    const { name } = await openReferee(deps, request);
    return { applicant: fullName, referee: name, askedToBeRung: request.state === 'ringMe' };
  };
}
