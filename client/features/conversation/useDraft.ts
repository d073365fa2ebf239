import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { saveDraftEndpoint } from '../../../shared/contracts/conversations.ts';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { now } from '../../platform/clock.ts';
import { useDeviceStore, useWaiting } from '../../platform/outbox/messageOutbox.ts';
import { isUnanswered } from '../../platform/outbox/waitingMessage.ts';
import { sessionStore } from '../../platform/session/sessionStore.ts';
import { createDraftSaver, wasSent } from './draftSaver.ts';
import type { MessageDraft } from './draftSaver.ts';

const storedDraft = z.object({ text: z.string(), revision: z.number() });

/** Saves with `keepalive`, so that leaving the page does not abort it. Does nothing after sign-out. Gives the newer one that is stored. */
async function writeToServer(conversationId: string, draft: MessageDraft): Promise<MessageDraft> {
  if (sessionStore.get().status !== 'signedIn') return draft;
  return call(saveDraftEndpoint, { params: { id: conversationId }, body: draft }, { keepalive: true });
}

/**
 * The text of the composer, saved on the device and on the server. The newest of all is restored, also when the page is looked at again after
 * another device was used.
 * @param view the conversation as it was opened, with the server's draft
 */
export function useDraft({ id, draft: fromServer, entries }: ConversationView) {
  const deviceStore = useDeviceStore();
  const unsent = useWaiting(id);
  const isUnsent = unsent.some(isUnanswered);
  const [draft, setDraft] = useState<MessageDraft>(fromServer);
  const current = useRef(draft);
  const name = `draft/${id}`;
  const { text: serverText, revision: serverRevision } = fromServer;

  const saver = useMemo(
    () =>
      createDraftSaver({
        fromServer: { text: serverText, revision: serverRevision },
        hasUnsent: () => deviceStore?.outbox.waitingIn(id).some(isUnanswered) ?? false,
        writeToDevice: (newest) => void deviceStore?.encrypted.put(name, newest),
        writeToServer: (newest) => writeToServer(id, newest),
      }),
    [id, serverText, serverRevision, name, deviceStore],
  );
  useEffect(() => () => saver.saveNow(), [saver]);
  useEffect(() => {
    if (!isUnsent) saver.answered();
  }, [saver, isUnsent]);

  const show = (next: MessageDraft) => {
    current.current = next;
    setDraft(next);
  };
  const setText = (text: string) => {
    show({ text, revision: Math.max(now(), current.current.revision + 1) });
    saver.changed(current.current);
  };

  useEffect(() => {
    if (!deviceStore) return;
    const { encrypted, outbox } = deviceStore;
    let unmounted = false;
    const showNewer = (stored: MessageDraft) => {
      // An edit that a wrong clock put into the future must not win over all later ones.
      const found = { ...stored, revision: Math.min(stored.revision, now()) };
      if (!unmounted && found.revision > current.current.revision) show(found);
    };
    const restore = async () => {
      const [stored] = await Promise.all([encrypted.get(name), outbox.loaded]);
      const parsed = storedDraft.safeParse(stored);
      if (parsed.success) showNewer(parsed.data);
      if (!unmounted && wasSent(current.current, { unsent: outbox.waitingIn(id), entries })) {
        show({ text: '', revision: current.current.revision + 1 });
        saver.changed(current.current);
      }
    };
    const refresh = () => {
      if (document.visibilityState === 'visible') void saver.refresh(current.current).then(showNewer);
    };
    void restore();
    document.addEventListener('visibilitychange', refresh);
    return () => {
      unmounted = true;
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [deviceStore, id, name, entries, saver]);

  return [draft.text, setText, saver.saveNow] as const;
}
