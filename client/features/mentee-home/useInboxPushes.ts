import { conversationChanged, entryNew, inboxChanged } from '../../../shared/contracts/conversations.ts';
import { mentorTimeChanged } from '../../../shared/contracts/time.ts';
import { useKeptFresh } from '../../platform/socket/useKeptFresh.ts';
import { conversations, helpRequest, myReports } from '../inbox/index.ts';

const KEYS = [conversations.queryKey, helpRequest.queryKey, myReports.queryKey];
const PUSHES = [inboxChanged, entryNew, conversationChanged, mentorTimeChanged];

/** Fetches again what a push says has moved. */
export function useInboxPushes(): void {
  useKeptFresh(KEYS, PUSHES);
}
