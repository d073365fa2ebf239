import { LRUCache } from 'lru-cache';
import type { DeliveryView } from '../../../shared/contracts/liveSigns.ts';
import { otherSide } from '../../../shared/domain/conversation/states.ts';
import type { ConversationRepository } from './conversation.repository.ts';
import type { ConversationsAccountsPort } from './conversations.ports.ts';
import { nameFor } from './log/entry.presenter.ts';
import type { EntryRepository } from './log/entry.repository.ts';
import type { Viewpoint } from './statusReader.ts';

export interface DeliveryReader {
  /** How far the other side has what this viewer wrote; null where the other side is a mentee who does not let it be seen (R50). */
  deliveryFor(viewpoint: Viewpoint): Promise<DeliveryView | null>;
}

const CACHE_SIZE = 10_000;

export function createDeliveryReader(input: {
  accounts: Pick<ConversationsAccountsPort, 'showsLiveSigns'>;
  conversations: Pick<ConversationRepository, 'find'>;
  entries: Pick<EntryRepository, 'findPrevious'>;
}): DeliveryReader {
  const { accounts, conversations, entries } = input;
  /** The log only grows: the newest entry of a view up to a number of the log stays the same. */
  const names = new LRUCache<string, { name: string | null }>({ max: CACHE_SIZE });

  async function nameUpTo({ conversation, side }: Viewpoint, upTo: number): Promise<string | null> {
    if (upTo === 0) return null;
    const key = `${conversation._id}/${side}/${upTo}`;
    const cached = names.get(key);
    if (cached) return cached.name;
    const [newest] = await entries.findPrevious({ conversationId: conversation._id, side, upTo }, 1);
    const found = { name: newest ? nameFor(side, newest) : null };
    names.set(key, found);
    return found.name;
  }

  return {
    async deliveryFor(viewpoint) {
      const { conversation, side, visibleUpTo } = viewpoint;
      if (side === 'mentor' && !(await accounts.showsLiveSigns(conversation.menteeId))) return null;
      const record = await conversations.find(conversation._id);
      if (!record) return null;
      const { deliveredSeq, readSeq } = record.reading[otherSide(side)];
      const end = visibleUpTo ?? Infinity;
      return {
        // What was read was delivered, also where the device has not said so.
        deliveredUpTo: await nameUpTo(viewpoint, Math.min(Math.max(deliveredSeq, readSeq), end)),
        readUpTo: await nameUpTo(viewpoint, Math.min(readSeq, end)),
      };
    },
  };
}
