/** The text in the composer; a higher revision is newer. */
export interface MessageDraft {
  text: string;
  revision: number;
}

interface DraftSaverOptions {
  /** The text the server has. */
  onServer: string;
  keepHere: (draft: MessageDraft) => void;
  saveThere: (draft: MessageDraft) => Promise<void>;
}

export interface DraftSaver {
  changed(draft: MessageDraft): void;
  /** Saves what is pending. Call on unmount. */
  close(): void;
}

const LOCAL_PAUSE_MS = 300;
const SERVER_PAUSE_MS = 2_000;

/** Saves a draft on the device and on the server after a pause in typing; an empty one at once, because its text was sent. */
export function createDraftSaver({ onServer, keepHere, saveThere }: DraftSaverOptions): DraftSaver {
  let newest: MessageDraft | undefined;
  /** What the server has; undefined after a failed save. */
  let saved: string | undefined = onServer;
  let local: ReturnType<typeof setTimeout> | undefined;
  let server: ReturnType<typeof setTimeout> | undefined;

  const here = () => {
    clearTimeout(local);
    if (newest) keepHere(newest);
  };
  const there = () => {
    clearTimeout(server);
    if (!newest || newest.text === saved) return;
    const { text } = newest;
    saved = text;
    saveThere(newest).catch(() => {
      if (saved === text) saved = undefined;
    });
  };
  const both = () => {
    here();
    there();
  };

  return {
    changed(draft) {
      newest = draft;
      if (draft.text === '') {
        both();
        return;
      }
      clearTimeout(local);
      clearTimeout(server);
      local = setTimeout(here, LOCAL_PAUSE_MS);
      server = setTimeout(there, SERVER_PAUSE_MS);
    },
    close: both,
  };
}
