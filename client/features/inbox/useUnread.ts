import { useQuery } from '@tanstack/react-query';
import {
  conversationChangedPush,
  entryNewPush,
  inboxChangedPush,
} from '../../../shared/contracts/conversations.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { conversations } from './inbox.ts';

const KEYS = [conversations.queryKey];
const PUSHES = [inboxChangedPush, entryNewPush, conversationChangedPush];

/** New messages in all open conversations of this person, updated by pushes; 0 until they are known. */
export function useUnread(): number {
  useInvalidateOnPush(KEYS, PUSHES);
  const { data } = useQuery(conversations);
  return (data ?? [])
    .filter(({ status }) => status.state !== 'closed')
    .reduce((sum, { status }) => sum + status.unread, 0);
}
