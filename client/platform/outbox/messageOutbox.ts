import { useEffect, useSyncExternalStore } from 'react';
import { messageSendEvent, sendMessageEndpoint } from '../../../shared/contracts/conversations.ts';
import type { SendAnswer } from '../../../shared/contracts/conversations.ts';
import { codeOf, isPassing } from '../api/ApiError.ts';
import { call } from '../api/call.ts';
import { useMe } from '../session/session.ts';
import { liveSocket } from '../socket/liveSocket.ts';
import { openVault } from '../storage/vault.ts';
import type { Vault } from '../storage/vault.ts';
import { openOutbox } from './outbox.ts';
import type { Outbox, WaitingMessage } from './outbox.ts';

/** `null`: the server would not take it. */
type Answered = (conversationId: string, answer: SendAnswer | null) => void;
const answeredListeners = new Set<Answered>();

/** Calls back with what the server said to each message of the outbox. Returns how to stop. */
export function onAnswered(listener: Answered): () => void {
  answeredListeners.add(listener);
  return () => answeredListeners.delete(listener);
}

const tell: Answered = (conversationId, answer) => {
  for (const listener of answeredListeners) listener(conversationId, answer);
};

/** By the open line; by an ordinary call where that is blocked. The id makes a doubled send one message. */
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

/** What one signed-in person has on this device: the shelf, and the outbox that keeps its messages there. */
interface Desk {
  vault: Vault;
  outbox: Outbox;
}

let desk: Desk | undefined;
const deskListeners = new Set<() => void>();

function putDesk(next: Desk | undefined): void {
  desk = next;
  for (const listener of deskListeners) listener();
}

async function openDesk(owner: string): Promise<Desk> {
  const vault = await openVault(owner);
  const outbox = await openOutbox({
    vault,
    deliver: async (message) => {
      try {
        tell(message.conversationId, await send(message));
      } catch (error) {
        if (!isPassing(error)) tell(message.conversationId, null);
        throw error;
      }
    },
  });
  return { vault, outbox };
}

/** Opens the signed-in person's shelf and outbox for as long as their shell is on screen. */
export function useOpenOutbox(): void {
  const { signInName } = useMe();
  useEffect(() => {
    let over = false;
    let mine: Desk | undefined;
    void openDesk(signInName).then((opened) => {
      mine = opened;
      if (over) opened.outbox.close();
      else putDesk(opened);
    });
    const stop = liveSocket.subscribe(() => {
      if (liveSocket.getStatus() === 'live') mine?.outbox.nudge();
    });
    return () => {
      over = true;
      stop();
      mine?.outbox.close();
      putDesk(undefined);
    };
  }, [signInName]);
}

const subscribeDesk = (listener: () => void) => {
  deskListeners.add(listener);
  return () => {
    deskListeners.delete(listener);
  };
};

/** The shelf and the outbox; undefined for the moment that opening them takes. */
export function useDesk(): Desk | undefined {
  return useSyncExternalStore(subscribeDesk, () => desk);
}

const nothing: readonly WaitingMessage[] = [];
const neverChanges = () => () => undefined;

/** The unsent messages of one conversation. */
export function useWaiting(conversationId: string): readonly WaitingMessage[] {
  const outbox = useDesk()?.outbox;
  return useSyncExternalStore(
    outbox?.subscribe ?? neverChanges,
    () => outbox?.waitingIn(conversationId) ?? nothing,
  );
}
