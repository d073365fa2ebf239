import { stageDueAt } from '../../../../shared/domain/screening/references.ts';
import { ringDue } from '../../../../shared/domain/screening/due.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { findLinkedReference } from '../referenceLink.ts';
import { sealReference } from '../referenceWords.ts';
import type { RingWish } from '../referenceWords.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * A referee asks to be rung. The link stays good, reminders stop, and another person is asked for at six weeks as with any other.
 * @throws {AppError} linkGone: the link is unknown, was used or has expired, or the application is over.
 * @throws {AppError} tooMany: too many links were tried from this address.
 */
export function ringReferee(deps: ScreeningDeps) {
  return async (input: { linkToken: string; visitor: string; ring: RingWish }): Promise<void> => {
    const { application, request } = await findLinkedReference(deps, input);
    const ring = await sealReference(deps, { request, what: 'ring', value: input.ring });
    const due = request.anotherWanted
      ? { stage: null, dueAt: null }
      : ({ stage: 'another', dueAt: stageDueAt('another', request.askedAt) } as const);
    await inTransaction(async () => {
      if (!(await deps.references.askToRing(request._id, { ring, ...due }))) throw new AppError('linkGone');
      const ringing = ringDue(deps.clock.now());
      const isFirst = application.due === null || ringing.at < application.due.at;
      if (isFirst && application.state === 'referencesPending')
        await deps.applications.setDue({ applicationId: application._id, due: ringing });
    });
  };
}
