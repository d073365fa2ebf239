import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { saveDraftEndpoint } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { useDesk } from '../../platform/outbox/messageOutbox.ts';
import { sessionStore } from '../../platform/session/sessionStore.ts';
import { createDraftKeeper } from './draftKeeper.ts';
import type { Draft } from './draftKeeper.ts';

const stored = z.object({ text: z.string(), revision: z.number() });

interface DraftOptions {
  conversationId: string;
  /** What the server had when the conversation was opened. */
  fromServer: Draft;
}

/** Goes on when the page is left. Who has signed out meanwhile saves nothing more. */
async function saveThere(conversationId: string, draft: Draft): Promise<void> {
  if (sessionStore.get().status !== 'signedIn') return;
  await call(saveDraftEndpoint, { params: { id: conversationId }, body: draft }, { keepalive: true });
}

/** The text in the box. Kept on the device and on the server; the later of the two comes back. */
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

  const keeper = useMemo(
    () =>
      createDraftKeeper({
        onServer: fromServer.text,
        keepHere: (newest) => void vault?.put(name, newest),
        saveThere: (newest) => saveThere(conversationId, newest),
      }),
    [conversationId, fromServer.text, name, vault],
  );
  useEffect(
    () => () => {
      keeper.close();
    },
    [keeper],
  );

  const setText = (text: string) => {
    touched.current = true;
    const next = { text, revision: draft.revision + 1 };
    setDraft(next);
    keeper.changed(next);
  };
  return [draft.text, setText] as const;
}
