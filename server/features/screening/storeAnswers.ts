import type { ReferenceAnswers } from '../../../shared/contracts/references.ts';
import { speaksFor } from '../../../shared/domain/screening/references.ts';
import type { ReferenceChannel } from '../../../shared/domain/screening/references.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { addReference } from './addReference.ts';
import type { Application } from './application.model.ts';
import type { ReferenceRequest } from './reference.model.ts';
import { sealReference } from './referenceWords.ts';
import type { ScreeningDeps } from './screening.deps.ts';

interface Answered {
  application: Application;
  request: ReferenceRequest;
  answers: ReferenceAnswers;
  channel: ReferenceChannel;
  /** The member of staff who took the answers; null for a referee who answered by their link. */
  by: string | null;
}

/**
 * Stores what a referee said, sealed, and counts it for the application; one transaction.
 * @throws {AppError} linkGone: there is an answer already.
 */
export function storeAnswers(deps: ScreeningDeps) {
  return async ({ application, request, answers, channel, by }: Answered): Promise<void> => {
    const sealed = await sealReference(deps, { request, what: 'answers', value: answers });
    const answeredAt = deps.clock.now();
    const isGood = speaksFor(answers);
    await inTransaction(async () => {
      const answer = { answers: sealed, answeredAt, channel, speaksFor: isGood };
      if (!(await deps.references.answer(request._id, answer))) throw new AppError('linkGone');
      if (isGood) await addReference(deps, application, { speaking: 1, confirmed: 0 });
      const subject = { kind: 'application', id: application._id };
      await deps.audit.record({
        actorId: by,
        action: 'screening.referenceReceived',
        subject,
        reason: channel,
      });
    });
  };
}
