import { z } from 'zod';
import { deliveryChangedPush } from '../../../shared/contracts/liveSigns.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Log } from '../../platform/logging/index.ts';
import { hint } from '../../platform/realtime/index.ts';
import type { Hints, Realtime } from '../../platform/realtime/index.ts';
import type { DeliveryReader } from './deliveryReader.ts';
import { participationOf } from './participations.ts';
import type { Participations } from './participations.ts';
import type { StatusReader } from './statusReader.ts';

/** What the other side of `side` got or read has changed, or whether that may be seen. */
const deliveryHint = hint({
  name: 'delivery',
  payload: z.strictObject({ conversationId: z.string(), side: z.enum(SIDES) }),
});

/** Pushes to one side how far the other has their messages. Never throws: a lost push is caught up by sync. */
export interface DeliveryAnnouncer {
  announceDelivery(conversationId: string, to: Side): void;
}

export function createDeliveryAnnouncer(input: {
  delivery: DeliveryReader;
  participations: Participations;
  status: Pick<StatusReader, 'resolveViewpoint'>;
  realtime: Pick<Realtime, 'toAccountHere' | 'isHere'>;
  hints: Hints;
  log: Log;
}): DeliveryAnnouncer {
  const { delivery, participations, status, realtime, hints, log } = input;

  async function pushHere(conversationId: string, side: Side): Promise<void> {
    const participation = participationOf(await participations.get(conversationId), side);
    if (!realtime.isHere(participation.accountId)) return;
    const viewpoint = await status.resolveViewpoint(participation);
    realtime.toAccountHere(participation.accountId, deliveryChangedPush, {
      conversationId: participation.conversation.publicId,
      delivery: await delivery.deliveryFor(viewpoint),
    });
  }

  function push(conversationId: string, side: Side): void {
    pushHere(conversationId, side).catch((error: unknown) => {
      log.warn({ conversation: log.ref('conversation', conversationId), error }, 'delivery push failed');
    });
  }

  hints.on(deliveryHint, ({ conversationId, side }) => {
    push(conversationId, side);
  });

  return {
    announceDelivery(conversationId, side) {
      push(conversationId, side);
      hints.publish(deliveryHint, { conversationId, side });
    },
  };
}
