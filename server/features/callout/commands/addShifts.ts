import { TEAM_ROLES } from '../../../../shared/contracts/actor.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { calloutChangedPush } from '../../../../shared/contracts/callout.ts';
import { shiftTimes } from '../../../../shared/domain/callout/shiftTimes.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { accountsOnRota } from '../rotaPeople.ts';

/**
 * Adds a shift that repeats weekly by the clock of London.
 * @param input `people`: ids of the rota, the first to be paged first
 * @throws {AppError} badRequest for a person who cannot be on call, or a shift that is over
 */
export function addShifts(deps: CalloutDeps) {
  return async (input: {
    actor: Actor;
    day: string;
    from: string;
    to: string;
    weeks: number;
    atDesk: boolean;
    people: readonly string[];
  }): Promise<void> => {
    const { actor, atDesk } = input;
    const people = await accountsOnRota(deps, input.people);
    const times = shiftTimes(input).filter(({ to }) => to > deps.clock.now());
    if (times.length === 0) throw new AppError('badRequest', { fields: { day: 'a day to come' } });
    const shifts = times.map((span) => ({ _id: newId(), publicId: newPublicId(), ...span, people, atDesk }));
    await inTransaction(async () => {
      await deps.shifts.insert(shifts);
      for (const { _id: id } of shifts)
        await deps.audit.record({
          actorId: actor.accountId,
          action: 'rota.added',
          subject: { kind: 'shift', id },
        });
      afterCommit(() => deps.realtime.toStaff(calloutChangedPush, {}, TEAM_ROLES));
    });
  };
}
