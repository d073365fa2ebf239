import { useEffect, useSyncExternalStore } from 'react';
import { messageSendEvent, sendMessageEndpoint } from '../../../shared/contracts/conversations.ts';
import type { SendAnswer } from '../../../shared/contracts/conversations.ts';
import { codeOf, isTransient } from '../api/ApiError.ts';
import { call } from '../api/call.ts';
import { useMe } from '../session/session.ts';
import { liveSocket } from '../socket/liveSocket.ts';
import { openEncryptedStore } from '../storage/encryptedStore.ts';
import type { EncryptedStore } from '../storage/namedItems.ts';
import { openOutbox } from './outbox.ts';
import type { Outbox } from './outbox.ts';
import { openOutboxTabs } from './outboxTabs.ts';
import type { WaitingMessage } from './waitingMessage.ts';

/** `answer` is null when the server refused the message, and when another tab got the answer. */
type AnswerListener = (conversationId: string, answer: SendAnswer | null) => void;
const answerListeners = new Set<AnswerListener>();

/** Calls `listener` with the answer to each message of the outbox. Returns the unsubscribe function. */
export function onAnswer(listener: AnswerListener): () => void {
  answerListeners.add(listener);
  return () => answerListeners.delete(listener);
}

const notifyAnswer: AnswerListener = (conversationId, answer) => {
  for (const listener of answerListeners) listener(conversationId, answer);
};

/** Sends over the socket, or over HTTP where sockets are blocked. `clientMessageId` makes a repeated send idempotent. */
async function send({ clientMessageId, conversationId, text }: WaitingMessage): Promise<SendAnswer> {
  const body = { clientMessageId, text };
  if (liveSocket.getStatus() === 'live') {
    try {
      return await liveSocket.request(messageSendEvent, { conversationId, ...body });
    } catch (error) {
      if (codeOf(error) !== 'offline') throw error;
    }
  }
  return call(sendMessageEndpoint, { params: { id: conversationId }, body });
}

/** What this device holds for the signed-in person. The outbox keeps its messages in `encrypted`. */
interface DeviceStore {
  encrypted: EncryptedStore;
  outbox: Outbox;
}

let deviceStore: DeviceStore | undefined;
const deviceStoreListeners = new Set<() => void>();

/** Replaces the store of this tab, and tells its listeners. */
function setDeviceStore(next: DeviceStore | undefined): void {
  deviceStore = next;
  for (const listener of deviceStoreListeners) listener();
}

/** Opens the encrypted store and the outbox of a person on this device. @param owner their sign-in name */
function openDeviceStore(owner: string): DeviceStore {
  const encrypted = openEncryptedStore('written', owner);
  const outbox = openOutbox({
    store: encrypted,
    deliver: async (message) => {
      try {
        notifyAnswer(message.conversationId, await send(message));
      } catch (error) {
        if (!isTransient(error)) notifyAnswer(message.conversationId, null);
        throw error;
      }
    },
    openTabs: (listeners) => openOutboxTabs(owner, listeners),
    onElsewhere: (conversationId) => {
      notifyAnswer(conversationId, null);
    },
  });
  return { encrypted, outbox };
}

/** Keeps the signed-in person's device store open while the calling shell is mounted. */
export function useOpenOutbox(): void {
  const { signInName } = useMe();
  useEffect(() => {
    const opened = openDeviceStore(signInName);
    setDeviceStore(opened);
    const unsubscribe = liveSocket.subscribe(() => {
      if (liveSocket.getStatus() === 'live') opened.outbox.sendAll();
    });
    return () => {
      unsubscribe();
      opened.outbox.close();
      setDeviceStore(undefined);
    };
  }, [signInName]);
}

const subscribeDeviceStore = (listener: () => void) => {
  deviceStoreListeners.add(listener);
  return () => {
    deviceStoreListeners.delete(listener);
  };
};

/** The device store; undefined outside the shells that open it. */
export function useDeviceStore(): DeviceStore | undefined {
  return useSyncExternalStore(subscribeDeviceStore, () => deviceStore);
}

const NO_MESSAGES: readonly WaitingMessage[] = [];
const subscribeToNothing = () => () => undefined;

/** The unsent messages of one conversation. */
export function useWaiting(conversationId: string): readonly WaitingMessage[] {
  const outbox = useDeviceStore()?.outbox;
  return useSyncExternalStore(
    outbox?.subscribe ?? subscribeToNothing,
    () => outbox?.waitingIn(conversationId) ?? NO_MESSAGES,
  );
}
