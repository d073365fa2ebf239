import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { WaitingMessage } from '../../platform/outbox/waitingMessage.ts';

/** The text in the composer. `revision`: when it was edited, in milliseconds since the epoch by the server's clock; the newest edit wins. */
export interface MessageDraft {
  text: string;
  revision: number;
}

interface DraftSaverOptions {
  /** What the server had when the conversation was opened. */
  fromServer: MessageDraft;
  /** Whether a message of this conversation has no answer yet. */
  hasUnsent: () => boolean;
  writeToDevice: (draft: MessageDraft) => void;
  /** Gives what the server has afterwards: this draft, or a newer one of another device. */
  writeToServer: (draft: MessageDraft) => Promise<MessageDraft>;
}

export interface DraftSaver {
  changed(draft: MessageDraft): void;
  /** Saves what is pending. Call on unmount. */
  saveNow: () => void;
  /** Call when the last unsent message was answered. */
  answered(): void;
  /** Exchanges the draft that is shown for the newest of all devices. Gives the shown one without a network, and while a message is unsent. */
  refresh(shown: MessageDraft): Promise<MessageDraft>;
}

const LOCAL_PAUSE_MS = 300;
const SERVER_PAUSE_MS = 2_000;

/**
 * Saves a draft on the device and on the server after a pause in typing. An empty one, whose text was sent, is saved at once, or as soon as the
 * message has its answer: until then the draft is the second copy of the text.
 */
export function createDraftSaver({
  fromServer,
  hasUnsent,
  writeToDevice,
  writeToServer,
}: DraftSaverOptions): DraftSaver {
  let newest: MessageDraft | undefined;
  /** What the server has or is being sent; undefined after a failed save. */
  let saved: MessageDraft | undefined = fromServer;
  /** The empty draft that waits for the answer to its message. */
  let heldBack: MessageDraft | undefined;
  let localTimer: ReturnType<typeof setTimeout> | undefined;
  let serverTimer: ReturnType<typeof setTimeout> | undefined;

  /** Stores the newest draft on this device. */
  const saveOnDevice = () => {
    clearTimeout(localTimer);
    if (newest) writeToDevice(newest);
  };
  /** Gives what the server has afterwards. After a failure the next save sends the draft again. */
  const send = async (draft: MessageDraft): Promise<MessageDraft> => {
    saved = draft;
    try {
      const stored = await writeToServer(draft);
      if (saved === draft) saved = stored;
      return stored;
    } catch {
      if (saved === draft) saved = undefined;
      return draft;
    }
  };
  /** Stores a draft at the server, unless it has the same text or a newer edit. */
  const saveOnServer = (draft = newest) => {
    if (!draft || (saved && (draft.text === saved.text || draft.revision < saved.revision))) return;
    void send(draft);
  };
  const saveNow = () => {
    clearTimeout(serverTimer);
    if (newest === heldBack) return;
    saveOnDevice();
    saveOnServer();
  };

  return {
    changed(draft) {
      newest = draft;
      clearTimeout(localTimer);
      clearTimeout(serverTimer);
      if (draft.text === '') {
        if (hasUnsent()) heldBack = draft;
        saveNow();
        return;
      }
      localTimer = setTimeout(saveOnDevice, LOCAL_PAUSE_MS);
      serverTimer = setTimeout(() => {
        saveOnServer();
      }, SERVER_PAUSE_MS);
    },
    saveNow,
    answered() {
      const sent = heldBack;
      heldBack = undefined;
      if (sent && newest === sent) saveNow();
      // What is typed meanwhile is saved after its own pause; the text that was sent goes from the server now.
      else if (sent) saveOnServer(sent);
    },
    // While a message is unsent the composer is empty, and the draft of the server is the second copy of the text.
    refresh: async (shown) => (hasUnsent() ? shown : send(shown)),
  };
}

/** Whether a stored draft is the text of a message that was sent after it was edited, or is still being sent. */
export function wasSent(
  { text, revision }: MessageDraft,
  { unsent, entries }: { unsent: readonly WaitingMessage[]; entries: readonly EntryView[] },
): boolean {
  const words = text.trim();
  return (
    unsent.some((message) => message.text === words) ||
    entries.some(
      (entry) =>
        entry.type === 'message' && entry.mine && entry.text === words && Date.parse(entry.at) >= revision,
    )
  );
}
