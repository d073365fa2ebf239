import type { ReactNode } from 'react';
import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';

/** A conversation on screen, as its slots get it: `view` as it was loaded, `status` as it is now. */
export interface ShownConversation {
  view: ConversationView;
  status: ConversationStatus;
  /** The text in the composer. */
  draft: string;
  /** Puts words into the composer, after those that are there, and goes there. */
  addToDraft: (words: string) => void;
}

/** Parts of the conversation screen that the screen of one side fills in. */
export interface ConversationSlots {
  /** In the head, before the plan: a meter. */
  meter?: (shown: ShownConversation) => ReactNode;
  /** Across the screen under the head. */
  banner?: (shown: ShownConversation) => ReactNode;
  /** In the side panel, above the plan. */
  guide?: (shown: ShownConversation) => ReactNode;
  /** In the thread, after the newest message. */
  notice?: (shown: ShownConversation) => ReactNode;
  /** In place of the composer while the mentor's minutes are used up; the draft is kept. */
  timeSpent?: (shown: ShownConversation) => ReactNode;
  /** When the conversation has ended. */
  ended?: (shown: ShownConversation) => ReactNode;
  /** At the left on wide screens: other conversations. */
  side?: ReactNode;
}
