import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import type { PastPages } from './pastPages.ts';
import type { ConversationThread } from './thread.ts';

/** What a screen shows of a conversation: `view` as it was loaded, `thread` as it is now. */
export type ThreadState =
  | { phase: 'loading' }
  | { phase: 'failed'; error: unknown }
  | ({ phase: 'ready'; view: ConversationView; thread: ConversationThread } & PagingState);

export interface PagingState {
  /** Shown in place of the entries of `thread`; null while the newest ones are shown. */
  past: PastPages | null;
  loadingEarlier: boolean;
  earlierFailed: boolean;
  loadingLater: boolean;
  laterFailed: boolean;
}

/** As a conversation is opened: at its newest page. */
export const AT_NEWEST: PagingState = {
  past: null,
  loadingEarlier: false,
  earlierFailed: false,
  loadingLater: false,
  laterFailed: false,
};
