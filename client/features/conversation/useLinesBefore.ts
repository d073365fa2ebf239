import { useMemo } from 'react';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import { isUnanswered } from '../../platform/outbox/waitingMessage.ts';
import type { WaitingMessage } from '../../platform/outbox/waitingMessage.ts';

/** How many of the writer's own lines are checked together with the draft. */
const LOOK_BACK = 12;

const ownLinesOf = (entries: readonly EntryView[]) =>
  entries
    .flatMap((entry) => (entry.type === 'message' && entry.mine && entry.text ? [entry.text] : []))
    .slice(-LOOK_BACK);

/** The writer's newest own lines, sent and unsent, oldest first. */
export function useLinesBefore(
  entries: readonly EntryView[],
  unsent: readonly WaitingMessage[],
): readonly string[] {
  const sent = useMemo(() => ownLinesOf(entries), [entries]);
  return [...sent, ...unsent.filter(isUnanswered).map(({ text }) => text)].slice(-LOOK_BACK);
}
