import {
  conversationChangedPush,
  entryNewPush,
  inboxChangedPush,
} from '../../../shared/contracts/conversations.ts';
import { mentorTimeChangedPush } from '../../../shared/contracts/time.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { conversations, helpRequest, myReports } from '../inbox/index.ts';

const KEYS = [conversations.queryKey, helpRequest.queryKey, myReports.queryKey];
const PUSHES = [inboxChangedPush, entryNewPush, conversationChangedPush, mentorTimeChangedPush];

/** Invalidates the inbox queries when a push says that they changed. */
export function useInboxPushes(): void {
  useInvalidateOnPush(KEYS, PUSHES);
}
