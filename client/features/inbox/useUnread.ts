import { useConversations } from './useConversations.ts';

/** New messages in all open conversations of this person, updated by pushes; 0 until they are known. */
export function useUnread(): number {
  const { data } = useConversations();
  return (data ?? [])
    .filter(({ status }) => status.state !== 'closed')
    .reduce((sum, { status }) => sum + status.unread, 0);
}
