import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { saveDraftEndpoint } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { useDeviceStore } from '../../platform/outbox/messageOutbox.ts';
import { sessionStore } from '../../platform/session/sessionStore.ts';
import { createDraftSaver } from './draftSaver.ts';
import type { MessageDraft } from './draftSaver.ts';

const storedDraft = z.object({ text: z.string(), revision: z.number() });

interface DraftOptions {
  conversationId: string;
  /** The server's draft when the conversation was opened. */
  fromServer: MessageDraft;
}

/** Saves with `keepalive`, so that leaving the page does not abort it. Does nothing after sign-out. */
async function writeToServer(conversationId: string, draft: MessageDraft): Promise<void> {
  if (sessionStore.get().status !== 'signedIn') return;
  await call(saveDraftEndpoint, { params: { id: conversationId }, body: draft }, { keepalive: true });
}

/** The text of the composer, saved on the device and on the server. The newer of the two is restored. */
export function useDraft({ conversationId, fromServer }: DraftOptions) {
  const store = useDeviceStore()?.encrypted;
  const [draft, setDraft] = useState<MessageDraft>(fromServer);
  const isTyped = useRef(false);
  const name = `draft/${conversationId}`;

  useEffect(() => {
    if (!store) return;
    let unmounted = false;
    void store.get(name).then((stored) => {
      const parsed = storedDraft.safeParse(stored);
      if (unmounted || isTyped.current || !parsed.success) return;
      setDraft((current) => (parsed.data.revision > current.revision ? parsed.data : current));
    });
    return () => {
      unmounted = true;
    };
  }, [store, name]);

  const saver = useMemo(
    () =>
      createDraftSaver({
        serverText: fromServer.text,
        writeToDevice: (newest) => void store?.put(name, newest),
        writeToServer: (newest) => writeToServer(conversationId, newest),
      }),
    [conversationId, fromServer.text, name, store],
  );
  useEffect(
    () => () => {
      saver.close();
    },
    [saver],
  );

  const setText = (text: string) => {
    isTyped.current = true;
    const next = { text, revision: draft.revision + 1 };
    setDraft(next);
    saver.changed(next);
  };
  return [draft.text, setText] as const;
}
