/** The text in the composer; a higher revision is newer. */
export interface MessageDraft {
  text: string;
  revision: number;
}

interface DraftSaverOptions {
  serverText: string;
  writeToDevice: (draft: MessageDraft) => void;
  writeToServer: (draft: MessageDraft) => Promise<void>;
}

export interface DraftSaver {
  changed(draft: MessageDraft): void;
  /** Saves what is pending. Call on unmount. */
  close(): void;
}

const LOCAL_PAUSE_MS = 300;
const SERVER_PAUSE_MS = 2_000;

/** Saves a draft on the device and on the server after a pause in typing; an empty one at once, because its text was sent. */
export function createDraftSaver({
  serverText,
  writeToDevice,
  writeToServer,
}: DraftSaverOptions): DraftSaver {
  let newest: MessageDraft | undefined;
  /** The text the server has or is being sent; undefined after a failed save. */
  let saved: string | undefined = serverText;
  let localTimer: ReturnType<typeof setTimeout> | undefined;
  let serverTimer: ReturnType<typeof setTimeout> | undefined;

  /** Stores the newest draft on this device. */
  const saveOnDevice = () => {
    clearTimeout(localTimer);
    if (newest) writeToDevice(newest);
  };
  /** Stores the newest draft at the server, unless it has been. After a failure the next save sends it again. */
  const saveOnServer = () => {
    clearTimeout(serverTimer);
    if (!newest || newest.text === saved) return;
    const { text } = newest;
    saved = text;
    writeToServer(newest).catch(() => {
      if (saved === text) saved = undefined;
    });
  };
  const saveNow = () => {
    saveOnDevice();
    saveOnServer();
  };

  return {
    changed(draft) {
      newest = draft;
      if (draft.text === '') {
        saveNow();
        return;
      }
      clearTimeout(localTimer);
      clearTimeout(serverTimer);
      localTimer = setTimeout(saveOnDevice, LOCAL_PAUSE_MS);
      serverTimer = setTimeout(saveOnServer, SERVER_PAUSE_MS);
    },
    close: saveNow,
  };
}
