import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { isOpenFor } from '../../../../shared/domain/time/meter.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';

type GateDeps = Pick<TimeDeps, 'clock' | 'meters' | 'moderation'>;

type Gate = { allowed: true } | { allowed: false; opensAt: Date };

/** Longer than any message takes from here to its act. */
const ON_ITS_WAY_MS = 60_000;

/**
 * Whether a mentor may send in a conversation at an instant. Where the message would begin a session, the meter is to be looked
 * at soon, though the process may die between storing the message and counting it; in a session it is due soon anyway.
 */
export function gate(deps: GateDeps) {
  return async (input: { mentorId: string; conversationId: string; at: Date }): Promise<Gate> => {
    const { mentorId, conversationId, at } = input;
    const meter = await projectMeter(deps)(mentorId, at);
    if (!isOpenFor(meter, conversationId)) {
      return { allowed: false, opensAt: new Date(balanceAt(meter, meter.at).opensAt * 1000) };
    }
    if (!meter.session) await deps.meters.makeDue(mentorId, new Date(at.getTime() + ON_ITS_WAY_MS));
    return { allowed: true };
  };
}
