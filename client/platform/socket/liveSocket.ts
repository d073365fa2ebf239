import type { Socket } from 'socket.io-client';
import { z } from 'zod';
import type { PushSpec, SocketEventSpec } from '../../../shared/contracts/endpoint.ts';
import {
  ackOf,
  authRenewEvent,
  serverGoodbyePush,
  sessionOverPush,
} from '../../../shared/contracts/realtime.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { ApiError } from '../api/ApiError.ts';
import { renewAccessToken } from '../api/call.ts';
import { now } from '../clock.ts';
import { handleSessionEnded } from '../session/session.ts';
import { sessionStore } from '../session/sessionStore.ts';

type Status = 'off' | 'connecting' | 'live';
type Listener = () => void;

const ACK_TIMEOUT_MS = 8_000;
const RENEW_BEFORE_MS = MINUTE_MS;
const envelope = ackOf(z.unknown());

let socket: Socket | undefined;
let status: Status = 'off';
let holders = 0;
const statusListeners = new Set<Listener>();
const pushListeners = new Map<string, Set<(payload: unknown) => void>>();

/** Stores the status, and tells the listeners of a change. */
function setStatus(next: Status): void {
  if (next === status) return;
  status = next;
  for (const listener of statusListeners) listener();
}

/** The access token of this tab; undefined while no account is signed in. */
const token = (): string | undefined => {
  const state = sessionStore.get();
  return state.status === 'signedIn' ? state.session.accessToken : undefined;
};

/** Random delay around `ms`, so that clients do not all reconnect in the same second. */
const jittered = (ms: number) => ms * (0.5 + Math.random());

const RECONNECT_MS = 4_000;
const RENEW_RETRY_MS = 10_000;

/** Reconnects after a pause with a new token. Needed when the server refused or closed the connection. */
function scheduleReconnect(current: Socket, pauseMs: number): void {
  setTimeout(() => {
    if (socket !== current || current.connected) return;
    renewAccessToken().then(
      (stillSignedIn) => {
        if (stillSignedIn && socket === current) current.connect();
      },
      () => {
        scheduleReconnect(current, jittered(RECONNECT_MS));
      },
    );
  }, pauseMs);
}

/** Follows what happens to a connection, and reconnects where socket.io does not. */
function listen(current: Socket): void {
  current.on('connect', () => {
    setStatus('live');
  });
  current.on('disconnect', (reason) => {
    setStatus('connecting');
    // socket.io does not reconnect after a disconnect by the server (the token expired, or the goodbye push was lost).
    if (reason === 'io server disconnect') scheduleReconnect(current, jittered(1_000));
  });
  current.on('connect_error', () => {
    setStatus('connecting');
    // socket.io stops retrying when the server refused the connection, but not when the network is lost.
    if (!current.active) scheduleReconnect(current, jittered(1_000));
  });
  current.on(sessionOverPush.name, () => {
    current.disconnect();
    handleSessionEnded();
  });
  current.on(serverGoodbyePush.name, (payload: unknown) => {
    const parsed = serverGoodbyePush.payload.safeParse(payload);
    current.disconnect();
    setTimeout(
      () => {
        if (socket === current) current.connect();
      },
      jittered(parsed.success ? parsed.data.reconnectInMs : 2_000),
    );
  });
  current.onAny((name: string, payload: unknown) => {
    for (const listener of pushListeners.get(name) ?? []) listener(payload);
  });
}

/** Reconnects when the network is back, without waiting for the next retry. */
function reconnectNow(): void {
  if (!socket || socket.connected) return;
  socket.disconnect();
  socket.connect();
}

/** Loads socket.io and connects, unless no screen needs the socket any more. */
async function open(): Promise<void> {
  setStatus('connecting');
  const client = await import('socket.io-client').catch(() => null);
  if (holders === 0 || socket) return;
  if (!client) {
    setTimeout(() => void open(), jittered(RECONNECT_MS));
    return;
  }
  const current = client.io({
    transports: ['websocket'],
    auth: (callback) => {
      callback({ token: token() });
    },
    reconnectionDelay: 500,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.5,
  });
  socket = current;
  listen(current);
  addEventListener('online', reconnectNow);
}

/** Disconnects for good, until the socket is needed again. */
function close(): void {
  removeEventListener('online', reconnectNow);
  socket?.disconnect();
  socket = undefined;
  setStatus('off');
}

/** Sends an event and waits for its acknowledgement. @throws {ApiError} offline */
async function emit(name: string, payload: unknown): Promise<unknown> {
  if (!socket?.connected) throw new ApiError('offline');
  try {
    const ack: unknown = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(name, payload);
    return ack;
  } catch {
    throw new ApiError('offline');
  }
}

/** The socket connection to the server. Pushes are an optimisation: everything in them can also be fetched. */
export const liveSocket = {
  getStatus: (): Status => status,
  subscribe: (listener: Listener): (() => void) => {
    statusListeners.add(listener);
    return () => statusListeners.delete(listener);
  },
  /** Keeps the socket open until the returned release function is called. */
  hold(): () => void {
    holders += 1;
    if (holders === 1) void open();
    return () => {
      holders -= 1;
      if (holders === 0) close();
    };
  },
  /**
   * Sends an event and waits for its acknowledgement.
   * @throws {ApiError} the server's code; `offline` when no acknowledgement came, so the event may be sent again
   */
  async request<P extends z.ZodType, A extends z.ZodType>(
    event: SocketEventSpec<P, A>,
    payload: z.input<P>,
  ): Promise<z.output<A>> {
    const ack = envelope.safeParse(await emit(event.name, payload));
    if (!ack.success) throw new ApiError('outOfDate');
    if (!ack.data.ok) throw new ApiError(ack.data.error.code, ack.data.error);
    const answer = event.answer.safeParse(ack.data.data);
    if (!answer.success) throw new ApiError('outOfDate');
    return answer.data;
  },
  /** Calls `handler` for each push of this kind that fits its contract. Returns the unsubscribe function. */
  on<P extends z.ZodType>(push: PushSpec<P>, handler: (payload: z.output<P>) => void): () => void {
    const listener = (payload: unknown) => {
      const parsed = push.payload.safeParse(payload);
      if (parsed.success) handler(parsed.data);
    };
    const all = pushListeners.get(push.name) ?? new Set();
    pushListeners.set(push.name, all.add(listener));
    return () => all.delete(listener);
  },
};

/** Renews the access token before it expires, with retries, and passes the new one to the open socket. Returns the stop function. */
export function keepTokenFresh(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Renews the access token in so many milliseconds. */
  const renewIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      renewAccessToken().catch(() => {
        renewIn(jittered(RENEW_RETRY_MS));
      });
    }, ms);
  };
  /** Gives the socket a new access token, and plans the next renewal. */
  const plan = () => {
    clearTimeout(timer);
    const state = sessionStore.get();
    if (state.status !== 'signedIn') return;
    if (socket?.connected)
      // A socket whose renewal failed is closed by the server at the expiry of its token, and connects again.
      void liveSocket
        .request(authRenewEvent, { accessToken: state.session.accessToken })
        .catch(() => undefined);
    const left = new Date(state.session.expiresAt).getTime() - now() - RENEW_BEFORE_MS;
    renewIn(Math.min(Math.max(left, 30_000), 2 ** 31 - 1));
  };
  plan();
  const stop = sessionStore.subscribe(plan);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
