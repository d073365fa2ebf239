import { EXTENSION_MINUTES } from '../../../../shared/contracts/extensions.ts';
import type { NewExtension } from '../../../../shared/contracts/extensions.ts';
import { MINUTE_SECONDS } from '../../../../shared/domain/units.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { extensionScope } from '../extension.presenter.ts';
import type { CapExtension } from '../extension.repository.ts';
import { projectMeter } from '../meter.access.ts';
import { pushOfferChanged } from '../meterPushes.ts';
import type { TimeDeps } from '../time.deps.ts';
import { extensionOffered } from '../time.events.ts';

interface Offer extends NewExtension {
  mentorId: string;
  /** Account of the coordinator. */
  by: string;
}

/**
 * A coordinator offers a mentor minutes of the running week. They count once the mentor says yes; without an answer the offer ends with the
 * week.
 * @throws {AppError} badRequest: more than `EXTENSION_MINUTES.max` in this week.
 * @throws {AppError} extensionWaits: an offer waits for the answer already.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function offerExtension(deps: TimeDeps) {
  const { audit, clock, events, extensions, sealer } = deps;
  return async ({ mentorId, by, minutes, reason }: Offer): Promise<void> => {
    const meter = await projectMeter(deps, { mentorId });
    const { week } = meter;
    const maxMinutes = EXTENSION_MINUTES.max - Math.ceil(week.extensionSeconds / MINUTE_SECONDS);
    if (minutes > maxMinutes) {
      throw new AppError('badRequest', { fields: { minutes: `expected at most ${maxMinutes}` } });
    }
    const _id = newId();
    const offer: CapExtension = {
      _id,
      publicId: newPublicId(),
      mentorId,
      weekKey: week.key,
      seconds: minutes * MINUTE_SECONDS,
      reason: await sealer.seal({ ...extensionScope({ _id, mentorId }), text: reason }),
      by,
      offeredAt: clock.now(),
      expiresAt: new Date(week.endsAt * 1000),
      state: 'offered',
      answeredAt: null,
    };
    await inTransaction(async () => {
      await extensions.expireDue(offer.offeredAt, { mentorId });
      await extensions.insert(offer);
      const subject = { kind: 'extension', id: _id };
      await audit.record({ actorId: by, action: 'extension.offered', subject });
      await events.publish(extensionOffered, { mentorId });
      afterCommit(() => void pushOfferChanged(deps, { mentorId, meter }));
    });
  };
}
