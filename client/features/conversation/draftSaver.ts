/** The text in the box; the higher revision is the later one. */
export interface MessageDraft {
  text: string;
  revision: number;
}

interface DraftSaverOptions {
  /** The text that the server has. */
  onServer: string;
  keepHere: (draft: MessageDraft) => void;
  saveThere: (draft: MessageDraft) => Promise<void>;
}

export interface DraftSaver {
  changed(draft: MessageDraft): void;
  /** Keeps what waits, at once: the screen goes. */
  close(): void;
}

const LOCAL_PAUSE_MS = 300;
const SERVER_PAUSE_MS = 2_000;

/** Keeps a draft on the device and on the server after a pause in writing; an emptied one at once: what was sent is no draft. */
export function createDraftSaver({ onServer, keepHere, saveThere }: DraftSaverOptions): DraftSaver {
  let newest: MessageDraft | undefined;
  /** Unknown after a save that failed. */
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
