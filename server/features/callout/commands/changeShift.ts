import { TEAM_ROLES } from '../../../../shared/contracts/actor.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { calloutChangedPush } from '../../../../shared/contracts/callout.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { accountsOnRota } from '../rotaPeople.ts';

/**
 * Replaces the people of a shift. In one that runs this is the hand-over: it ends now and one with the new people begins, so that the
 * rota still says who was on call when.
 * @param input `id`: public id of the shift; `people`: ids of the rota, the first to be paged first
 * @throws {AppError} notFound for a shift that is over or removed
 * @throws {AppError} badRequest for a person who cannot be on call
 */
export function changeShift(deps: CalloutDeps) {
  return async (input: { id: string; actor: Actor; people: readonly string[] }): Promise<void> => {
    const { id, actor } = input;
    const people = await accountsOnRota(deps, input.people);
    const now = deps.clock.now();
    await inTransaction(async () => {
      const found = await deps.shifts.find(id);
      if (!found || found.to <= now) throw new AppError('notFound');
      const isRunning = found.from <= now;
      await deps.shifts.change(found._id, isRunning ? { to: now } : { people });
      if (isRunning)
        await deps.shifts.insert([{ ...found, _id: newId(), publicId: newPublicId(), from: now, people }]);
      await deps.audit.record({
        actorId: actor.accountId,
        action: isRunning ? 'rota.handedOver' : 'rota.changed',
        subject: { kind: 'shift', id: found._id },
      });
      afterCommit(() => deps.realtime.toStaff(calloutChangedPush, {}, TEAM_ROLES));
    });
  };
}
