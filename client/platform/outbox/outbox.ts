import { now } from '../clock.ts';
import type { EncryptedStore } from '../storage/namedItems.ts';
import { randomUuid } from '../randomUuid.ts';
import { codeOf, ApiError } from '../api/ApiError.ts';
import { readStoredMessages, storedNameOf } from './waitingMessage.ts';
import type { WaitingMessage } from './waitingMessage.ts';

export interface Outbox {
  /** Unsent messages of one conversation, oldest first; the same array until something changes. */
  waitingIn(conversationId: string): readonly WaitingMessage[];
  subscribe: (listener: () => void) => () => void;
  add(input: { conversationId: string; text: string }): void;
  /** Sends a failed or refused message again, now. */
  retry(clientMessageId: string): void;
  /** Drops a message that the server is known to have, for when the answer to its own request was lost. */
  markStored(clientMessageId: string): void;
  /** Drops an unsent message, so that its text can be edited. Ignored while it is being sent. */
  remove(clientMessageId: string): void;
  /** Sends every waiting and failed message. Called when the network or the socket is back. */
  sendAll(): void;
  /** Resolves when the stored messages of earlier visits are in the outbox. New ones are sent after them. */
  readonly loaded: Promise<void>;
  close(): void;
}

interface OutboxOptions {
  store: EncryptedStore;
  /** Sends one message. @throws {ApiError} when it was refused or not delivered */
  deliver: (message: WaitingMessage) => Promise<void>;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** After this many temporary failures a message is `failed`, and the writer decides. */
const MAX_TRIES = 5;

/** Exponential backoff in milliseconds, with half of it random. */
const delayAfter = (tries: number) =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries, 6)) * (0.5 + Math.random() / 2);

const NO_MESSAGES: readonly WaitingMessage[] = [];

/** The message under the same id, reset to not tried. */
const asWaiting = ({ clientMessageId, conversationId, text, writtenAt }: WaitingMessage): WaitingMessage => ({
  clientMessageId,
  conversationId,
  text,
  writtenAt,
  state: 'waiting',
});

/**
 * Keeps each message until the server has acknowledged it: in order within a conversation, through lost networks and
 * reloads. A message is written to the encrypted store before it is sent, and deleted from it after the acknowledgement.
 */
export function openOutbox({ store, deliver }: OutboxOptions): Outbox {
  let messages: readonly WaitingMessage[] = [];
  const views = new Map<string, readonly WaitingMessage[]>();
  const listeners = new Set<() => void>();
  const tries = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let isLoaded = false;
  let closed = false;
  let lastWrittenAt = 0;

  /** Replaces the messages, and tells the listeners. */
  function show(next: readonly WaitingMessage[]): void {
    messages = next;
    views.clear();
    for (const listener of listeners) listener();
  }

  const change = (id: string, patch: (message: WaitingMessage) => WaitingMessage) => {
    show(messages.map((message) => (message.clientMessageId === id ? patch(message) : message)));
  };

  /** Writes the current state of a message to the store: after a reload a refused message is still refused, and not sent. */
  const persist = async (id: string) => {
    const message = messages.find((other) => other.clientMessageId === id);
    if (message) await store.put(storedNameOf(message), message);
  };

  /** Removes a message from the list and from the store. */
  const drop = (message: WaitingMessage) => {
    tries.delete(message.clientMessageId);
    show(messages.filter((other) => other.clientMessageId !== message.clientMessageId));
    void store.remove(storedNameOf(message));
  };

  const firstOf = (conversationId: string) =>
    messages.find((message) => message.conversationId === conversationId && message.state !== 'refused');

  /** Sends the oldest waiting message of a conversation, then the next. After a failure that may pass it tries again later. */
  async function sendFirst(conversationId: string): Promise<void> {
    const message = firstOf(conversationId);
    if (closed || !isLoaded || message?.state !== 'waiting') return;
    clearTimeout(timers.get(conversationId));
    const id = message.clientMessageId;
    change(id, (m) => ({ ...m, state: 'sending' }));
    let retryInMs = 0;
    try {
      await deliver(message);
      drop(message);
    } catch (error) {
      retryInMs = afterFailure(message, error);
    }
    if (retryInMs > 0)
      timers.set(
        conversationId,
        setTimeout(() => void sendFirst(conversationId), retryInMs),
      );
    else void sendFirst(conversationId);
  }

  /** Records a failed send. Returns the milliseconds until the next try, or 0 when the next message may be sent now. */
  function afterFailure({ clientMessageId: id }: WaitingMessage, error: unknown): number {
    if (!messages.some((message) => message.clientMessageId === id)) return 0;
    const code = codeOf(error);
    const count = (tries.get(id) ?? 0) + 1;
    tries.set(id, count);
    if (code === 'offline' || code === 'notSignedIn' || code === 'sessionEnded') {
      change(id, (m) => ({ ...m, state: 'waiting' }));
      return delayAfter(count);
    }
    if (code === 'tooMany' && error instanceof ApiError) {
      change(id, (m) => ({ ...m, state: 'waiting' }));
      return Math.max(delayAfter(count), (error.retryAfterSeconds ?? 0) * 1_000);
    }
    if ((code === 'internal' || code === 'unavailable') && count < MAX_TRIES) {
      change(id, (m) => ({ ...m, state: 'waiting' }));
      return delayAfter(count);
    }
    const details = error instanceof ApiError ? error.details : {};
    if (code === 'internal' || code === 'unavailable' || code === 'outOfDate') {
      change(id, (m) => ({ ...m, state: 'failed', refusal: { code, details } }));
      return 0;
    }
    change(id, (m) => ({ ...m, state: 'refused', refusal: { code, details } }));
    void persist(id);
    return 0;
  }

  /** Lets a failed message wait again, with its count of tries at zero. */
  const tryAgain = (id: string) => {
    tries.delete(id);
    change(id, asWaiting);
  };

  /** Sends what waits in every conversation, failed messages too. */
  const sendAll = () => {
    for (const { clientMessageId, state, refusal } of messages) {
      // An outdated page must be reloaded first.
      if (state === 'failed' && refusal?.code !== 'outOfDate') tryAgain(clientMessageId);
    }
    for (const conversationId of new Set(messages.map((message) => message.conversationId))) {
      void sendFirst(conversationId);
    }
  };

  /** Puts the messages of earlier visits before those written meanwhile, and sends them. */
  async function load(): Promise<void> {
    const stored = await readStoredMessages(store);
    const knownIds = new Set(messages.map((message) => message.clientMessageId));
    show([...stored.filter((message) => !knownIds.has(message.clientMessageId)), ...messages]);
    lastWrittenAt = Math.max(lastWrittenAt, ...stored.map((message) => message.writtenAt));
    isLoaded = true;
    sendAll();
  }

  addEventListener('online', sendAll);
  const loaded = load();

  return {
    waitingIn(conversationId) {
      const cachedView = views.get(conversationId);
      if (cachedView) return cachedView;
      const found = messages.filter((message) => message.conversationId === conversationId);
      const view = found.length > 0 ? found : NO_MESSAGES;
      views.set(conversationId, view);
      return view;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add({ conversationId, text }) {
      // Keys are ordered by time: keep them increasing within one millisecond and when the clock is set back.
      lastWrittenAt = Math.max(now(), lastWrittenAt + 1);
      const message: WaitingMessage = {
        clientMessageId: randomUuid(),
        conversationId,
        text,
        writtenAt: lastWrittenAt,
        state: 'waiting',
      };
      show([...messages, message]);
      void store.put(storedNameOf(message), message).finally(() => void sendFirst(conversationId));
    },
    retry(id) {
      tryAgain(id);
      // Write before sending: a write that finished after the acknowledgement would store the message again.
      void persist(id).finally(sendAll);
    },
    markStored(id) {
      const message = messages.find((other) => other.clientMessageId === id);
      if (!message) return;
      drop(message);
      void sendFirst(message.conversationId);
    },
    remove(id) {
      const message = messages.find((other) => other.clientMessageId === id);
      if (!message || message.state === 'sending') return;
      drop(message);
      void sendFirst(message.conversationId);
    },
    sendAll,
    loaded,
    close() {
      closed = true;
      removeEventListener('online', sendAll);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
