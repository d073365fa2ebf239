import type { ReactNode } from 'react';
import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';

/** A conversation on screen, as its slots get it: what it was when opened and how it stands now. */
export interface ShownConversation {
  view: ConversationView;
  status: ConversationStatus;
  /** What is in the box. */
  draft: string;
}

/** Places in the conversation that whoever shows it may fill. */
export interface ConversationSlots {
  /** In the head, before the plan: a meter. */
  meter?: (shown: ShownConversation) => ReactNode;
  /** Across the screen under the head. */
  banner?: (shown: ShownConversation) => ReactNode;
  /** In the side panel, above the plan. */
  guide?: (shown: ShownConversation) => ReactNode;
  /** In the thread, behind the newest message. */
  notice?: (shown: ShownConversation) => ReactNode;
  /** In place of the box, when it gives something; the draft stays. */
  insteadOfBox?: (shown: ShownConversation) => ReactNode;
  /** When the conversation has ended. */
  ended?: (shown: ShownConversation) => ReactNode;
  /** At the left on wide screens: other conversations. */
  side?: ReactNode;
}
