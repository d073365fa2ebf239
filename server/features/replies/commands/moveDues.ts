import type { ContactHours } from '../../../../shared/domain/time/contactHours.ts';
import type { RepliesDeps } from '../replies.deps.ts';
import { moveDue } from '../replies.policy.ts';

/** A mentor's contact hours changed, a new time zone holds, or they are away or back: what is left of each wait is counted in the new hours. Joins the running transaction. */
export function moveDues({ clock, waits }: RepliesDeps) {
  return async (input: {
    mentorId: string;
    before: ContactHours;
    after: ContactHours;
    /** From when the new hours hold; now unless given. */
    from?: Date;
  }): Promise<void> => {
    const change = { from: clock.now(), ...input };
    for (const { _id, dueAt, nudgeAt } of await waits.findOpenOf(input.mentorId)) {
      await waits.change(_id, {
        dueAt: moveDue(dueAt, change),
        nudgeAt: nudgeAt && moveDue(nudgeAt, change),
      });
    }
  };
}
