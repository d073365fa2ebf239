import { now } from '../clock.ts';
import type { EncryptedStore } from '../storage/namedItems.ts';
import { randomUuid } from '../randomUuid.ts';
import { ONLY_TAB } from './outboxTabs.ts';
import type { OutboxTabs, OutboxTabsListeners, TabNote } from './outboxTabs.ts';
import { sendFailureOf } from './sendFailure.ts';
import { createWaitingList } from './waitingList.ts';
import { asWaiting, isUnanswered, readStoredMessages, storedNameOf } from './waitingMessage.ts';
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
  /** Drops an unsent message, so that its text can be edited. False, and nothing changes, while it is being sent. */
  remove(clientMessageId: string): boolean;
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
  /** Of several tabs one sends; without them this one. */
  openTabs?: (listeners: OutboxTabsListeners) => OutboxTabs;
  /** A message was acknowledged, refused or taken back in another tab. */
  onElsewhere?: (conversationId: string) => void;
}

/** A sender that has not answered after this time, such as a tab that a phone has put to sleep, is replaced by this one. */
const SENDER_ANSWERS_WITHIN_MS = 3_000;

/**
 * Keeps each message until the server has acknowledged it: in order within a conversation, through lost networks and reloads. It is written to
 * the encrypted store before it is sent, and deleted from it after the acknowledgement. Each tab knows all messages, and one of them sends.
 */
export function openOutbox({ store, deliver, openTabs, onElsewhere }: OutboxOptions): Outbox {
  const list = createWaitingList();
  const tries = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let senderTimer: ReturnType<typeof setTimeout> | undefined;
  let isLoaded = false;
  let closed = false;
  let lastWrittenAt = 0;

  /** Shows a message as it is now, here and in the other tabs. */
  const change = (message: WaitingMessage) => {
    list.replace(message);
    tabs.post({ kind: 'put', message });
  };

  /** Adds messages to the list, in their order. */
  const include = (added: readonly WaitingMessage[], place?: 'before') => {
    list.include(added, place);
    lastWrittenAt = Math.max(lastWrittenAt, ...added.map((message) => message.writtenAt));
  };

  /** Writes the current state of a message to the store: after a reload a refused message is still refused, and not sent. */
  const persist = async (id: string) => {
    const message = list.find(id);
    if (!message) return;
    await store.put(storedNameOf(message), message);
    // Another tab may have sent and removed it while it was being written.
    if (!list.find(id)) await store.remove(storedNameOf(message));
  };

  /** Removes a message from the list, but not from the store. */
  const forget = (id: string) => {
    tries.delete(id);
    list.forget(id);
  };

  /** Removes a message here, in the other tabs and from the store, then sends the next. */
  const drop = (message: WaitingMessage) => {
    const { clientMessageId, conversationId } = message;
    forget(clientMessageId);
    tabs.post({ kind: 'dropped', clientMessageId, conversationId });
    void store.remove(storedNameOf(message));
    void sendFirst(conversationId);
  };

  /** Sends the oldest waiting message of a conversation, then the next. After a failure that may pass it tries again later. */
  async function sendFirst(conversationId: string): Promise<void> {
    const message = list.nextOf(conversationId);
    if (closed || !isLoaded || !tabs.isSender() || message?.state !== 'waiting') return;
    clearTimeout(timers.get(conversationId));
    change({ ...message, state: 'sending' });
    try {
      await deliver(message);
      drop(message);
    } catch (error) {
      const retryInMs = recordFailure(message, error);
      if (retryInMs === 0) return void sendFirst(conversationId);
      const retry = () => void sendFirst(conversationId);
      timers.set(conversationId, setTimeout(retry, retryInMs));
    }
  }

  /** Records a failed send. Returns the milliseconds until the next try, or 0 when the next message may be sent now. */
  function recordFailure(message: WaitingMessage, error: unknown): number {
    const id = message.clientMessageId;
    if (!list.find(id)) return 0;
    const count = (tries.get(id) ?? 0) + 1;
    tries.set(id, count);
    const { retryInMs, ...failure } = sendFailureOf(error, count);
    change({ ...message, ...failure });
    if (failure.state === 'refused') void persist(id);
    return retryInMs;
  }

  /** Lets a failed message wait again, with its count of tries at zero. */
  const tryAgain = (id: string) => {
    tries.delete(id);
    const message = list.find(id);
    if (message) change(asWaiting(message));
  };

  /** Gives the sender, which was asked just now, some time to answer. */
  const awaitSender = () => {
    senderTimer ??= setTimeout(() => {
      senderTimer = undefined;
      if (!closed) tabs.takeOver();
    }, SENDER_ANSWERS_WITHIN_MS);
  };
  const stopAwaitingSender = () => {
    clearTimeout(senderTimer);
    senderTimer = undefined;
  };

  /** Sends what waits in every conversation, failed messages too. */
  const sendAll = () => {
    if (!tabs.isSender()) {
      if (!list.all().some(isUnanswered)) return;
      tabs.post({ kind: 'ask' });
      return awaitSender();
    }
    for (const { clientMessageId, state, refusal } of list.all()) {
      // An outdated page must be reloaded first.
      if (state === 'failed' && refusal?.code !== 'outOfDate') tryAgain(clientMessageId);
    }
    for (const conversationId of new Set(list.all().map((message) => message.conversationId))) {
      void sendFirst(conversationId);
    }
  };

  /** Sends a message for another tab, when this tab sends; otherwise shows how the message stands. */
  function receivePut(message: WaitingMessage): void {
    const { clientMessageId: id, conversationId } = message;
    const known = list.find(id);
    if (!known) include([message]);
    if (tabs.isSender()) {
      if (message.state !== 'waiting') return;
      tabs.post({ kind: 'here' });
      if (known?.state === 'failed' || known?.state === 'refused') tryAgain(id);
      void sendFirst(conversationId);
    } else if (known) {
      list.replace(message);
      if (message.state === 'refused' && known.state !== 'refused') onElsewhere?.(conversationId);
    }
  }

  /** Follows a note of another tab. */
  function receive(note: TabNote): void {
    if (closed) return;
    if (note.kind === 'ask') {
      if (!tabs.isSender()) return;
      tabs.post({ kind: 'here' });
      for (const message of list.all()) tabs.post({ kind: 'put', message });
      return sendAll();
    }
    if (note.kind !== 'put' || note.message.state !== 'waiting') stopAwaitingSender();
    if (note.kind === 'put') receivePut(note.message);
    if (note.kind === 'dropped') {
      forget(note.clientMessageId);
      onElsewhere?.(note.conversationId);
      void sendFirst(note.conversationId);
    }
  }

  /** Sends again, under the same id, what the sender before was sending. */
  function becomeSender(): void {
    for (const { clientMessageId, state } of list.all()) if (state === 'sending') tryAgain(clientMessageId);
    if (isLoaded) void load();
  }

  /** Puts the messages of earlier visits before those written meanwhile, whatever the clock says, and sends them. */
  async function load(): Promise<void> {
    include(await readStoredMessages(store), isLoaded ? undefined : 'before');
    isLoaded = true;
    sendAll();
  }

  addEventListener('online', sendAll);
  const tabs = openTabs?.({ onNote: receive, onSender: becomeSender }) ?? ONLY_TAB;
  const loaded = load();

  return {
    waitingIn: list.ofConversation,
    subscribe: list.subscribe,
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
      list.include([message]);
      if (!tabs.isSender()) awaitSender();
      // Post before storing: this tab may be closed before the device has answered.
      tabs.post({ kind: 'put', message });
      void persist(message.clientMessageId).finally(() => void sendFirst(conversationId));
    },
    retry(id) {
      tryAgain(id);
      // Write before sending: a write that finished after the acknowledgement would store the message again.
      void persist(id).finally(sendAll);
    },
    markStored(id) {
      const message = list.find(id);
      if (message) drop(message);
    },
    remove(id) {
      const message = list.find(id);
      if (!message || message.state === 'sending') return false;
      drop(message);
      return true;
    },
    sendAll,
    loaded,
    close() {
      closed = true;
      tabs.close();
      removeEventListener('online', sendAll);
      stopAwaitingSender();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
