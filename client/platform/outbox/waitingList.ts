import { isUnanswered } from './waitingMessage.ts';
import type { WaitingMessage } from './waitingMessage.ts';

/** The unsent messages as this tab knows them, in the order of writing. */
export interface WaitingList {
  all: () => readonly WaitingMessage[];
  find: (clientMessageId: string) => WaitingMessage | undefined;
  /** Of one conversation; the same array until something changes. */
  ofConversation: (conversationId: string) => readonly WaitingMessage[];
  /** The oldest message of a conversation that was not refused. */
  nextOf: (conversationId: string) => WaitingMessage | undefined;
  subscribe: (listener: () => void) => () => void;
  /** Those that are unknown: each in its place by the time of writing, or `before` all others. */
  include: (added: readonly WaitingMessage[], place?: 'before') => void;
  /** The message in place of the one with its id. */
  replace: (message: WaitingMessage) => void;
  /** For good: a note or a read of the store that was under way does not bring it back. */
  forget: (clientMessageId: string) => void;
}

const NO_MESSAGES: readonly WaitingMessage[] = [];

export function createWaitingList(): WaitingList {
  let messages: readonly WaitingMessage[] = [];
  const views = new Map<string, readonly WaitingMessage[]>();
  const listeners = new Set<() => void>();
  const gone = new Set<string>();

  const find = (id: string) => messages.find((message) => message.clientMessageId === id);

  /** Replaces the messages, and tells the listeners. */
  function show(next: readonly WaitingMessage[]): void {
    messages = next;
    views.clear();
    for (const listener of listeners) listener();
  }

  return {
    all: () => messages,
    find,
    ofConversation(conversationId) {
      const cachedView = views.get(conversationId);
      if (cachedView) return cachedView;
      const found = messages.filter((message) => message.conversationId === conversationId);
      const view = found.length > 0 ? found : NO_MESSAGES;
      views.set(conversationId, view);
      return view;
    },
    nextOf: (conversationId) =>
      messages.find((message) => message.conversationId === conversationId && isUnanswered(message)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    include(added, place) {
      const unknown = added.filter(({ clientMessageId: id }) => !gone.has(id) && !find(id));
      if (place === 'before') return show([...unknown, ...messages]);
      const next = [...messages];
      for (const message of unknown) {
        const after = next.findLastIndex((other) => other.writtenAt <= message.writtenAt);
        next.splice(after + 1, 0, message);
      }
      show(next);
    },
    replace(message) {
      show(messages.map((other) => (other.clientMessageId === message.clientMessageId ? message : other)));
    },
    forget(id) {
      gone.add(id);
      show(messages.filter((other) => other.clientMessageId !== id));
    },
  };
}
