import type {
  ConversationStatus,
  ConversationView,
  EntryView,
  SendAnswer,
  SyncAnswer,
} from '../../../shared/contracts/conversations.ts';

/** How the controller reaches the server, and how it hears from it. */
export interface ThreadTransport {
  load: () => Promise<ConversationView>;
  sync: (cursor: string) => Promise<SyncAnswer>;
  earlier: (before: string) => Promise<{ entries: EntryView[]; earlier: string | null }>;
  markRead: (upTo: string) => Promise<ConversationStatus>;
  dismissHelpCard: () => Promise<unknown>;
  dismissOffer: () => Promise<unknown>;
  /** Listens for pushes, acks and the line coming back. Returns how to stop. */
  listen: (heard: ThreadListeners) => () => void;
  /** Whether pushes arrive just now. */
  isLive: () => boolean;
}

export interface ThreadListeners {
  entry: (arrival: {
    prev: string | null;
    entry: EntryView;
    cursor: string;
    status: ConversationStatus;
  }) => void;
  status: (change: Partial<ConversationStatus>) => void;
  delivered: (answer: SendAnswer) => void;
  /** A message was not taken: what comes of that may have been pushed, or lost. */
  refused: () => void;
  lineIsBack: () => void;
}
