import { TEAM_ROLES } from '../../../../shared/contracts/actor.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { calloutChangedPush } from '../../../../shared/contracts/callout.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CalloutDeps } from '../callout.deps.ts';

/**
 * Removes a shift; one that runs ends now, and what was of it stays.
 * @param input `id`: public id of the shift
 * @throws {AppError} notFound for a shift that is over or removed
 */
export function removeShift(deps: CalloutDeps) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<void> => {
    const now = deps.clock.now();
    await inTransaction(async () => {
      const found = await deps.shifts.find(id);
      if (!found || found.to <= now) throw new AppError('notFound');
      if (found.from <= now) await deps.shifts.change(found._id, { to: now });
      else await deps.shifts.remove(found._id);
      await deps.audit.record({
        actorId: actor.accountId,
        action: 'rota.removed',
        subject: { kind: 'shift', id: found._id },
      });
      afterCommit(() => deps.realtime.toStaff(calloutChangedPush, {}, TEAM_ROLES));
    });
  };
}
