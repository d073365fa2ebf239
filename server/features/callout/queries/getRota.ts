import type { RotaView } from '../../../../shared/contracts/callout.ts';
import { DESK_ROLES } from '../../../../shared/contracts/actor.ts';
import { GAPS_SHOWN_MS, gapsOf } from '../../../../shared/domain/callout/rota.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { presentSpan } from '../callout.presenter.ts';
import { deskNamesOf } from '../deskNames.ts';

/** The shifts that run or are to come, who can be put on them, and the gaps of the coming week. */
export function getRota(deps: CalloutDeps) {
  return async (): Promise<RotaView> => {
    const now = deps.clock.now();
    const shifts = await deps.shifts.listFrom(now);
    const staff = await deps.accounts.listStaffOfRoles(DESK_ROLES);
    const nameOf = await deskNamesOf(
      deps,
      shifts.flatMap(({ people }) => people),
    );
    const person = (accountId: string) => ({ id: deps.staffIds(accountId), name: nameOf(accountId) });
    return {
      shifts: shifts.map(({ publicId, people, atDesk, ...times }) => ({
        id: publicId,
        ...presentSpan(times),
        atDesk,
        people: people.map(person),
      })),
      people: staff.map(({ accountId, deskName }) => ({ id: deps.staffIds(accountId), name: deskName })),
      gaps: gapsOf(shifts, { from: now, to: new Date(now.getTime() + GAPS_SHOWN_MS) }).map(presentSpan),
    };
  };
}
