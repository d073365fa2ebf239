import type { TimeView } from '../../../../shared/contracts/time.ts';
import { extendWeek } from '../../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../../shared/domain/time/meter.types.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CapExtension } from '../extension.repository.ts';
import { projectMeter } from '../meter.access.ts';
import { stepMeter } from '../stepMeter.ts';
import type { TimeDeps } from '../time.deps.ts';
import { viewMeter } from '../time.view.ts';

/**
 * A mentor's answer to an offer of minutes. A yes is one write: the offer is taken, its minutes enter the meter and the ledger. The same answer
 * again changes nothing.
 * @throws {AppError} extensionGone: it was answered otherwise, or its week is over.
 * @throws {AppError} notFound: no such offer to this mentor.
 */
export function answerExtension(deps: TimeDeps) {
  const { clock, extensions } = deps;
  const step = stepMeter(deps);
  return async (input: { mentorId: string; id: string; accept: boolean }): Promise<{ time: TimeView }> => {
    const { mentorId, accept } = input;
    const offer = await extensions.findForMentor(input);
    if (!offer) throw new AppError('notFound');
    const isAnswered = offer.state === (accept ? 'accepted' : 'declined');
    if (!isAnswered && accept) await take(offer);
    else if (!isAnswered) await settle(offer, 'declined');
    return { time: await viewMeter(deps, await projectMeter(deps, { mentorId })) };
  };

  /** Adds the offered minutes to the week that they were offered for. @throws {AppError} extensionGone when that week is over */
  function take(offer: CapExtension): Promise<unknown> {
    const { mentorId, seconds, weekKey } = offer;
    return step({
      mentorId,
      writeNow: true,
      change: (meter: Meter, at) => {
        if (meter.week.key !== weekKey) throw new AppError('extensionGone');
        return extendWeek(meter, { at, seconds });
      },
      inSameWrite: () => settle(offer, 'accepted'),
    });
  }

  async function settle({ _id }: CapExtension, state: 'accepted' | 'declined'): Promise<void> {
    if (!(await extensions.answer({ _id, state, at: clock.now() }))) throw new AppError('extensionGone');
  }
}
