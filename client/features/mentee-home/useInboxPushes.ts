import { mentorTimeChangedPush } from '../../../shared/contracts/time.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { CONVERSATION_PUSHES, conversations, helpRequest, myReports } from '../inbox/index.ts';

const KEYS = [conversations.queryKey, helpRequest.queryKey, myReports.queryKey];
const PUSHES = [...CONVERSATION_PUSHES, mentorTimeChangedPush];

/** Invalidates the inbox queries when a push says that they changed. */
export function useInboxPushes(): void {
  useInvalidateOnPush(KEYS, PUSHES);
}
