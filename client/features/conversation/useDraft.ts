import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { saveDraft } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { useDesk } from '../../platform/outbox/messageOutbox.ts';

const stored = z.object({ text: z.string(), revision: z.number() });
type Draft = z.infer<typeof stored>;

const LOCAL_PAUSE_MS = 300;
const SERVER_PAUSE_MS = 2_000;

interface DraftOptions {
  conversationId: string;
  /** What the server had when the conversation was opened. */
  fromServer: Draft;
}

/** The text in the box. Kept on the device as typed and on the server after a pause; the later of the two comes back. */
export function useDraft({ conversationId, fromServer }: DraftOptions) {
  const vault = useDesk()?.vault;
  const [draft, setDraft] = useState<Draft>(fromServer);
  const touched = useRef(false);
  const name = `draft/${conversationId}`;

  useEffect(() => {
    if (!vault) return;
    let over = false;
    void vault.get(name).then((kept) => {
      const parsed = stored.safeParse(kept);
      if (over || touched.current || !parsed.success) return;
      setDraft((now) => (parsed.data.revision > now.revision ? parsed.data : now));
    });
    return () => {
      over = true;
    };
  }, [vault, name]);

  useEffect(() => {
    if (!touched.current) return;
    const local = setTimeout(() => void vault?.put(name, draft), LOCAL_PAUSE_MS);
    const server = setTimeout(() => {
      call(saveDraft, { params: { id: conversationId }, body: draft }).catch(() => undefined);
    }, SERVER_PAUSE_MS);
    return () => {
      clearTimeout(local);
      clearTimeout(server);
      // Leaving the screen must not lose the last words typed.
      void vault?.put(name, draft);
    };
  }, [conversationId, draft, name, vault]);

  const setText = (text: string) => {
    touched.current = true;
    setDraft((now) => ({ text, revision: now.revision + 1 }));
  };
  return [draft.text, setText] as const;
}
