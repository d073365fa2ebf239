import { createContext, useMemo, useSyncExternalStore } from 'react';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { DeliveryView } from '../../../shared/contracts/liveSigns.ts';

type Delivered = 'delivered' | 'read';

/** The delivery state of own messages by their id; a message without an entry is only sent. */
export const DeliveredContext = createContext<ReadonlyMap<string, Delivered>>(new Map());

const known = new Map<string, DeliveryView | null>();
const listeners = new Set<() => void>();

/** What the server said last about each conversation. */
export const deliveries = {
  get: (conversationId: string): DeliveryView | null => known.get(conversationId) ?? null,
  put: (conversationId: string, delivery: DeliveryView | null): void => {
    known.set(conversationId, delivery);
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Ids of own messages that were delivered to the other side or read by them. A message that was held counts from its `released` entry,
 * because only then is it sent to them.
 * @param entries oldest first
 */
export function deliveredOf(
  entries: readonly EntryView[],
  delivery: DeliveryView | null,
): ReadonlyMap<string, Delivered> {
  const found = new Map<string, Delivered>();
  const placeOf = (id: string | null | undefined) => entries.findLastIndex((entry) => entry.id === id);
  const [read, delivered] = [placeOf(delivery?.readUpTo), placeOf(delivery?.deliveredUpTo)];
  if (delivered < 0) return found;
  const released = new Map<string | null, number>();
  for (const [place, entry] of entries.entries())
    if (entry.type === 'control' && entry.kind === 'released') released.set(entry.about, place);
  for (const [place, entry] of entries.entries()) {
    if (entry.type !== 'message' || !entry.mine || entry.status === 'held') continue;
    const availableFrom = released.get(entry.id) ?? place;
    if (availableFrom <= delivered) found.set(entry.id, availableFrom <= read ? 'read' : 'delivered');
  }
  return found;
}

/** `deliveredOf` these entries, as the server says it now. */
export function useDelivered(conversationId: string, entries: readonly EntryView[]) {
  const delivery = useSyncExternalStore(deliveries.subscribe, () => deliveries.get(conversationId));
  return useMemo(() => deliveredOf(entries, delivery), [entries, delivery]);
}
