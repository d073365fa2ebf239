import type {
  ConversationStatus,
  ConversationView,
  EntryView,
  SendAnswer,
  SyncAnswer,
} from '../../../shared/contracts/conversations.ts';

/** The controller's connection to the server, so that tests can replace it. */
export interface ThreadTransport {
  load: () => Promise<ConversationView>;
  sync: (cursor: string) => Promise<Omit<SyncAnswer, 'delivery'>>;
  earlier: (before: string) => Promise<{ entries: EntryView[]; earlier: string | null }>;
  later: (input: { after: string; upTo: string }) => Promise<{ entries: EntryView[]; later: string | null }>;
  /** The page around the first entry from an instant on. `upTo`: the newest cursor. */
  fromDay: (input: {
    from: string;
    upTo: string;
  }) => Promise<{ entries: EntryView[]; earlier: string | null; later: string | null }>;
  markRead: (upTo: string) => Promise<ConversationStatus>;
  dismissHelpCard: () => Promise<unknown>;
  dismissOffer: () => Promise<unknown>;
  /** Subscribes to pushes, acknowledgements and reconnects. Returns the unsubscribe function. */
  listen: (listeners: ThreadListeners) => () => void;
  /** Whether the socket is connected, so that pushes arrive. */
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
  /** The server refused a message. What it changed (a help card, a lock) may have been pushed, or lost. */
  refused: () => void;
  /** The balance of the mentor changed, so whether they may write may have changed too. */
  timeChanged: () => void;
  reconnected: () => void;
}
