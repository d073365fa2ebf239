import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { isOpenFor } from '../../../../shared/domain/time/meter.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import { findMeter } from '../meter.access.ts';
import { readStep } from '../readSteps.ts';
import type { TimeDeps } from '../time.deps.ts';

type GateDeps = Pick<TimeDeps, 'conversations' | 'meters' | 'moderation'>;

type Gate = { allowed: true } | { allowed: false; opensAt: Date };

/** Longer than it takes from this check until the message is stored and its act is counted. */
const SEND_TO_ACT_MS = MINUTE_MS;

/**
 * Whether a mentor may send in a conversation at an instant. Where the message would open a session, the meter is made due soon:
 * if the process dies between storing the message and counting it, the sweep counts it. In a session it is due soon anyway.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function gate(deps: GateDeps) {
  return async (input: { mentorId: string; conversationId: string; at: Date }): Promise<Gate> => {
    const { mentorId, conversationId, at } = input;
    // A message that no act has counted belongs to the session: without it the budget would seem to last longer than it did.
    const { meter } = await readStep(deps, { record: await findMeter(deps, mentorId), when: at });
    if (!isOpenFor(meter, conversationId)) {
      return { allowed: false, opensAt: new Date(balanceAt(meter, meter.at).opensAt * 1000) };
    }
    if (!meter.session) await deps.meters.makeDue(mentorId, new Date(at.getTime() + SEND_TO_ACT_MS));
    return { allowed: true };
  };
}
