import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { projectMeter } from '../meter.access.ts';
import { pushOfferChanged } from '../meterPushes.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * A coordinator takes back the offer of minutes that waits for a mentor's answer. Of a withdrawal and an answer at once, one is taken.
 * @throws {AppError} extensionGone: none waits.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function withdrawExtension(deps: TimeDeps) {
  const { audit, clock, extensions } = deps;
  return async ({ mentorId, by }: { mentorId: string; by: string }): Promise<void> => {
    const meter = await projectMeter(deps, { mentorId });
    const at = clock.now();
    const waiting = await extensions.findWaiting({ mentorId, now: at });
    if (!waiting) throw new AppError('extensionGone');
    const { _id } = waiting;
    await inTransaction(async () => {
      if (!(await extensions.answer({ _id, state: 'withdrawn', at }))) throw new AppError('extensionGone');
      await audit.record({
        actorId: by,
        action: 'extension.withdrawn',
        subject: { kind: 'extension', id: _id },
      });
      afterCommit(() => void pushOfferChanged(deps, { mentorId, meter }));
    });
  };
}
