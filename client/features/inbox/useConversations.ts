import { useQuery } from '@tanstack/react-query';
import {
  conversationChangedPush,
  entryNewPush,
  inboxChangedPush,
} from '../../../shared/contracts/conversations.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { conversations } from './inbox.ts';

const KEYS = [conversations.queryKey];

/** The pushes after which the list of conversations may read otherwise. */
export const CONVERSATION_PUSHES = [inboxChangedPush, entryNewPush, conversationChangedPush];

/** `conversations`, updated by pushes. */
export function useConversations() {
  useInvalidateOnPush(KEYS, CONVERSATION_PUSHES);
  return useQuery(conversations);
}
