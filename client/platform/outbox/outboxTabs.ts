import { z } from 'zod';
import { waitingMessage } from './waitingMessage.ts';

/**
 * What the tabs of one person tell each other about the outbox. `put`: a message as it is now; from another tab than the sender it asks to
 * send it. `dropped`: it was acknowledged or taken back. `ask`: is there a sender? `here`: the sender's answer to `ask` and `put`.
 */
const tabNote = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('put'), message: waitingMessage }),
  z.object({ kind: z.literal('dropped'), clientMessageId: z.string(), conversationId: z.string() }),
  z.object({ kind: z.enum(['ask', 'here']) }),
]);
export type TabNote = z.infer<typeof tabNote>;

/** The tabs of one person in this browser. Of all of them one sends. */
export interface OutboxTabs {
  isSender: () => boolean;
  /** To the other tabs; never to this one. */
  post: (note: TabNote) => void;
  /** Makes this tab the sender although another one is: for when that one does not answer. */
  takeOver: () => void;
  /** Another tab becomes the sender. */
  close: () => void;
}

export interface OutboxTabsListeners {
  onNote: (note: TabNote) => void;
  /** This tab became the sender. */
  onSender: () => void;
}

export const ONLY_TAB: OutboxTabs = {
  isSender: () => true,
  post: () => undefined,
  takeOver: () => undefined,
  close: () => undefined,
};

/**
 * The sender is the tab that holds a lock of the browser (Web Locks API, W3C), which frees it when the tab closes or crashes. Where the browser
 * has no locks, or refuses them, each tab sends: the id of a message makes a repeated send idempotent.
 * @param owner sign-in name of the person
 */
export function openOutboxTabs(owner: string, { onNote, onSender }: OutboxTabsListeners): OutboxTabs {
  // TypeScript's library says that every browser has locks; a page over plain http has none.
  const locks: LockManager | undefined = navigator.locks;
  if (!locks || typeof BroadcastChannel === 'undefined') return ONLY_TAB;
  // Neutral, as all names in the browser are (R49).
  const name = `notes/${owner}`;
  const channel = new BroadcastChannel(name);
  const closed = new AbortController();
  let release: (() => void) | undefined;

  function requestLock(options: LockOptions): void {
    let granted: (() => void) | undefined;
    locks
      ?.request(name, options, async () => {
        if (closed.signal.aborted) return;
        await new Promise<void>((resolve) => {
          granted = resolve;
          release = resolve;
          onSender();
        });
      })
      .catch(() => {
        if (closed.signal.aborted) return;
        if (granted) {
          // Another tab took over.
          if (release === granted) release = undefined;
          requestLock({ signal: closed.signal });
        } else {
          // The browser refuses locks, as some do where they refuse storage: asking again would never end.
          release = () => undefined;
          onSender();
        }
      });
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = tabNote.safeParse(data);
    if (parsed.success) onNote(parsed.data);
  };
  requestLock({ signal: closed.signal });

  return {
    isSender: () => release !== undefined,
    post: (note) => {
      if (!closed.signal.aborted) channel.postMessage(note);
    },
    takeOver: () => {
      if (!release && !closed.signal.aborted) requestLock({ steal: true });
    },
    close: () => {
      closed.abort();
      release?.();
      channel.close();
    },
  };
}
