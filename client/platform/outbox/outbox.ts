import { z } from 'zod';
import { errorSchema } from '../../../shared/contracts/errors.ts';
import { now } from '../clock.ts';
import type { Vault } from '../storage/vault.ts';
import { codeOf, ApiError } from '../api/ApiError.ts';
import type { ClientErrorCode } from '../api/ApiError.ts';

/** Why a message will not go by itself; with what the server said about it. */
export interface Refusal {
  code: ClientErrorCode;
  details: Readonly<Record<string, unknown>>;
}

/** A message on its way. The id is made here, so that the same message sent twice is stored once. */
export interface WaitingMessage {
  clientMessageId: string;
  conversationId: string;
  text: string;
  /** Milliseconds since the epoch. */
  writtenAt: number;
  /** `failed` waits for a tap or for the line; `refused` needs other words or another time. */
  state: 'waiting' | 'sending' | 'failed' | 'refused';
  /** With `failed` and `refused`. */
  refusal?: Refusal;
}

export interface Outbox {
  /** Unsent messages of one conversation, oldest first; the same array until something changes. */
  waitingIn(conversationId: string): readonly WaitingMessage[];
  subscribe: (listener: () => void) => () => void;
  add(input: { conversationId: string; text: string }): void;
  /** Tries a failed one again at once. */
  retry(clientMessageId: string): void;
  /** The server has it, by whatever way that was heard: its own answer may never find its way back. */
  settle(clientMessageId: string): void;
  /** Takes it back out, for changing the words. */
  remove(clientMessageId: string): void;
  /** Tries everything that waits or had failed: the network or the line is back. */
  nudge(): void;
  close(): void;
}

interface OutboxOptions {
  vault: Vault;
  /** Sends one message; throws `ApiError`. What comes back is for whoever asked to be told. */
  deliver: (message: WaitingMessage) => Promise<void>;
}

const stored = z.object({
  clientMessageId: z.uuid(),
  conversationId: z.string(),
  text: z.string(),
  writtenAt: z.number(),
  refusal: z.object({ code: errorSchema.shape.code, details: z.record(z.string(), z.unknown()) }).optional(),
});
type Stored = z.infer<typeof stored>;

const SHELF = 'outbox/';
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** After this many refusals that should have passed, the person decides. */
const MOST_TRIES = 5;

const nameOf = (message: Pick<WaitingMessage, 'writtenAt' | 'clientMessageId'>) =>
  `${SHELF}${String(message.writtenAt).padStart(16, '0')}-${message.clientMessageId}`;

/** Doubles each time, with half of it left to chance. */
const delayAfter = (tries: number) =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries, 6)) * (0.5 + Math.random() / 2);

const NOTHING: readonly WaitingMessage[] = [];

/** The same words under the same id, as if nothing had been tried yet. */
const anew = ({ clientMessageId, conversationId, text, writtenAt }: WaitingMessage): WaitingMessage => ({
  clientMessageId,
  conversationId,
  text,
  writtenAt,
  state: 'waiting',
});

const fromShelf = ({ refusal, ...message }: Stored): WaitingMessage =>
  refusal ? { ...message, state: 'refused', refusal } : { ...message, state: 'waiting' };

/**
 * Keeps what was written until the server has it: in order within a conversation, through dead networks and reloads.
 * What waits is on the device's shelf before it is sent, and leaves it after the server's yes.
 */
export async function openOutbox({ vault, deliver }: OutboxOptions): Promise<Outbox> {
  let messages: readonly WaitingMessage[] = [];
  const views = new Map<string, readonly WaitingMessage[]>();
  const listeners = new Set<() => void>();
  const tries = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let closed = false;
  let lastWrittenAt = 0;

  function show(next: readonly WaitingMessage[]): void {
    messages = next;
    views.clear();
    for (const listener of listeners) listener();
  }

  const change = (id: string, patch: (message: WaitingMessage) => WaitingMessage) => {
    show(messages.map((message) => (message.clientMessageId === id ? patch(message) : message)));
  };

  /** Writes one as it stands now to the shelf: what was refused stays so, and never goes by itself later. */
  const keep = async (id: string) => {
    const message = messages.find((other) => other.clientMessageId === id);
    if (message) await vault.put(nameOf(message), message);
  };

  const drop = (message: WaitingMessage) => {
    tries.delete(message.clientMessageId);
    show(messages.filter((other) => other.clientMessageId !== message.clientMessageId));
    void vault.remove(nameOf(message));
  };

  const firstOf = (conversationId: string) =>
    messages.find((message) => message.conversationId === conversationId && message.state !== 'refused');

  async function sendFirst(conversationId: string): Promise<void> {
    const message = firstOf(conversationId);
    if (closed || message?.state !== 'waiting') return;
    clearTimeout(timers.get(conversationId));
    const id = message.clientMessageId;
    change(id, (m) => ({ ...m, state: 'sending' }));
    let again = 0;
    try {
      await deliver(message);
      drop(message);
    } catch (error) {
      again = afterFailure(message, error);
    }
    if (again > 0)
      timers.set(
        conversationId,
        setTimeout(() => void sendFirst(conversationId), again),
      );
    else void sendFirst(conversationId);
  }

  /** Milliseconds until the next try; 0 when this message does not stand in the way of the next. */
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
    if ((code === 'internal' || code === 'unavailable') && count < MOST_TRIES) {
      change(id, (m) => ({ ...m, state: 'waiting' }));
      return delayAfter(count);
    }
    const details = error instanceof ApiError ? error.details : {};
    if (code === 'internal' || code === 'unavailable' || code === 'outOfDate') {
      change(id, (m) => ({ ...m, state: 'failed', refusal: { code, details } }));
      return 0;
    }
    change(id, (m) => ({ ...m, state: 'refused', refusal: { code, details } }));
    void keep(id);
    return 0;
  }

  const tryAgain = (id: string) => {
    tries.delete(id);
    change(id, anew);
  };

  const nudge = () => {
    for (const { clientMessageId, state, refusal } of messages) {
      // A page that is too old has to be loaded again.
      if (state === 'failed' && refusal?.code !== 'outOfDate') tryAgain(clientMessageId);
    }
    for (const conversationId of new Set(messages.map((message) => message.conversationId))) {
      void sendFirst(conversationId);
    }
  };

  const names = await vault.names(SHELF);
  const kept: WaitingMessage[] = [];
  for (const name of names) {
    const parsed = stored.safeParse(await vault.get(name));
    if (parsed.success) kept.push(fromShelf(parsed.data));
  }
  messages = kept;
  lastWrittenAt = Math.max(0, ...kept.map((message) => message.writtenAt));
  addEventListener('online', nudge);
  nudge();

  return {
    waitingIn(conversationId) {
      const known = views.get(conversationId);
      if (known) return known;
      const found = messages.filter((message) => message.conversationId === conversationId);
      const view = found.length > 0 ? found : NOTHING;
      views.set(conversationId, view);
      return view;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add({ conversationId, text }) {
      // Two in one millisecond, or after the clock was set back, still keep their order on the shelf.
      lastWrittenAt = Math.max(now(), lastWrittenAt + 1);
      const message: WaitingMessage = {
        clientMessageId: crypto.randomUUID(),
        conversationId,
        text,
        writtenAt: lastWrittenAt,
        state: 'waiting',
      };
      show([...messages, message]);
      void vault.put(nameOf(message), message).finally(() => void sendFirst(conversationId));
    },
    retry(id) {
      tryAgain(id);
      // In this order, so that the shelf is not written again after the message has left it.
      void keep(id).finally(nudge);
    },
    settle(id) {
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
    nudge,
    close() {
      closed = true;
      removeEventListener('online', nudge);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
