import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { isSecondChannel } from '../../../../shared/domain/screening/references.ts';
import type { SecondChannel } from '../../../../shared/domain/screening/references.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { addReference } from '../addReference.ts';
import { findReference } from '../findReference.ts';
import type { ReferenceAct } from '../findReference.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * Records that the referee is who they say, and said it, found by another channel than the one the reference came by (R2).
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findReference`
 * @throws {AppError} badRequest: the channel is the one that the reference came by.
 * @throws {AppError} moveNotAllowed: there is no answer yet, or it is confirmed.
 */
export function confirmReference(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async ({ channel, ...act }: ReferenceAct & { channel: SecondChannel }): Promise<ApplicationView> => {
    const { application, request } = await findReference(deps, act);
    if (request.channel !== null && !isSecondChannel(request.channel, channel)) {
      throw new AppError('badRequest', { fields: { channel: 'another way than the reference came by' } });
    }
    const { accountId: by } = act.by;
    await inTransaction(async () => {
      const isDone = await deps.references.confirm(request._id, { by, channel, at: deps.clock.now() });
      if (!isDone) throw new AppError('moveNotAllowed');
      await addReference(deps, application, { speaking: 0, confirmed: request.speaksFor ? 1 : 0 });
      const subject = { kind: 'application', id: application._id };
      await deps.audit.record({
        actorId: by,
        action: 'screening.referenceConfirmed',
        subject,
        reason: channel,
      });
    });
    return view(act);
  };
}
