import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import { timeChangedPush } from '../../../shared/contracts/time.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import { conversations, useConversations } from '../inbox/index.ts';

/** The mentor's conversations, fetched again also after a notice about the mentor's time. */
export function useMyConversations() {
  const cache = useQueryClient();
  useEffect(
    () =>
      liveSocket.on(timeChangedPush, ({ notice }) => {
        if (notice !== null) void cache.invalidateQueries({ queryKey: conversations.queryKey });
      }),
    [cache],
  );
  return useConversations();
}

/** What a conversation asks of the mentor just now. */
export type Need = 'agree' | 'read' | 'waiting' | 'theirYes' | 'locked' | 'nothing' | 'ended';

const NEEDS: readonly Need[] = ['agree', 'read', 'waiting', 'nothing', 'theirYes', 'locked', 'ended'];

/** One word for a row. What the mentor can do now comes before what only explains why nothing can be done. */
export function needOf({ status }: Pick<ConversationRow, 'status'>): Need {
  if (status.state === 'closed') return 'ended';
  if (status.locked) return 'locked';
  if (status.state === 'proposed') {
    // The mentee sets the goal first: without it the mentor has nothing to accept.
    return status.agreement.acceptedBy.mentor || status.agreement.goal === null ? 'theirYes' : 'agree';
  }
  if (status.unread > 0) return 'read';
  if (status.waiting) return 'waiting';
  return 'nothing';
}

const lastAt = ({ lastActivityAt }: ConversationRow) =>
  lastActivityAt === null ? 0 : Date.parse(lastActivityAt);

/** Conversations whose mentee waits come first, then the most recently active. */
export function byNeed(rows: readonly ConversationRow[]): ConversationRow[] {
  return [...rows].sort(
    (a, b) =>
      NEEDS.indexOf(needOf(a)) - NEEDS.indexOf(needOf(b)) ||
      lastAt(b) - lastAt(a) ||
      a.id.localeCompare(b.id),
  );
}

/** Whether the conversation waits for this mentor. */
export function isWaiting(row: ConversationRow): boolean {
  return ['agree', 'read', 'waiting'].includes(needOf(row));
}

type Group = 'now' | 'others' | 'ended';

const groupOf = (row: ConversationRow): Group =>
  isWaiting(row) ? 'now' : needOf(row) === 'ended' ? 'ended' : 'others';

/** Rows under their headings; headings without rows are left out. */
export function groupByNeed(rows: readonly ConversationRow[]): [Group, ConversationRow[]][] {
  const groups: [Group, ConversationRow[]][] = (['now', 'others', 'ended'] as const).map((group) => [
    group,
    rows.filter((row) => groupOf(row) === group),
  ]);
  return groups.filter(([, members]) => members.length > 0);
}
