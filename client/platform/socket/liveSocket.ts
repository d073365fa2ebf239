import type { Socket } from 'socket.io-client';
import { z } from 'zod';
import type { PushSpec, SocketEventSpec } from '../../../shared/contracts/endpoint.ts';
import {
  ackOf,
  authRenewEvent,
  serverGoodbyePush,
  sessionOverPush,
} from '../../../shared/contracts/realtime.ts';
import { ApiError, isPassing } from '../api/ApiError.ts';
import { renewAccessToken } from '../api/call.ts';
import { now } from '../clock.ts';
import { sessionWasEnded } from '../session/session.ts';
import { sessionStore } from '../session/sessionStore.ts';

type Status = 'off' | 'connecting' | 'live';
type Listener = () => void;

const ACK_TIMEOUT_MS = 8_000;
const RENEW_BEFORE_MS = 60_000;
const envelope = ackOf(z.unknown());

let socket: Socket | undefined;
let status: Status = 'off';
let users = 0;
const statusListeners = new Set<Listener>();
const pushListeners = new Map<string, Set<(payload: unknown) => void>>();

function setStatus(next: Status): void {
  if (next === status) return;
  status = next;
  for (const listener of statusListeners) listener();
}

const token = (): string | undefined => {
  const state = sessionStore.get();
  return state.status === 'signedIn' ? state.session.accessToken : undefined;
};

/** Somewhere in the given span, so that a whole city does not come back in the same second. */
const jittered = (ms: number) => ms * (0.5 + Math.random());

const AGAIN_MS = 4_000;
const RENEW_AGAIN_MS = 10_000;

/** After a pause, with a new token: for when the server itself refused or closed the line. */
function comeBack(current: Socket, pauseMs: number): void {
  setTimeout(() => {
    if (socket !== current || current.connected) return;
    renewAccessToken().then(
      (stillSignedIn) => {
        if (stillSignedIn && socket === current) current.connect();
      },
      () => {
        comeBack(current, jittered(AGAIN_MS));
      },
    );
  }, pauseMs);
}

function listen(current: Socket): void {
  current.on('connect', () => {
    setStatus('live');
  });
  current.on('disconnect', (reason) => {
    setStatus('connecting');
    // From this alone socket.io does not come back by itself: the token ran out, or a goodbye went astray.
    if (reason === 'io server disconnect') comeBack(current, jittered(1_000));
  });
  current.on('connect_error', () => {
    setStatus('connecting');
    // A refusal by the server ends socket.io's own attempts; a lost network does not.
    if (!current.active) comeBack(current, jittered(1_000));
  });
  current.on(sessionOverPush.name, () => {
    current.disconnect();
    sessionWasEnded();
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

/** The network is back: at once, not when the next try would be due. */
function hurry(): void {
  if (!socket || socket.connected) return;
  socket.disconnect();
  socket.connect();
}

async function open(): Promise<void> {
  setStatus('connecting');
  const client = await import('socket.io-client').catch(() => null);
  if (users === 0 || socket) return;
  if (!client) {
    setTimeout(() => void open(), jittered(AGAIN_MS));
    return;
  }
  const current = client.io({
    transports: ['websocket'],
    auth: (give) => {
      give({ token: token() });
    },
    reconnectionDelay: 500,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.5,
  });
  socket = current;
  listen(current);
  addEventListener('online', hurry);
}

function close(): void {
  removeEventListener('online', hurry);
  socket?.disconnect();
  socket = undefined;
  setStatus('off');
}

async function emit(name: string, payload: unknown): Promise<unknown> {
  if (!socket?.connected) throw new ApiError('offline');
  try {
    const ack: unknown = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(name, payload);
    return ack;
  } catch {
    throw new ApiError('offline');
  }
}

/** The open line to the server. Whatever it says can be fetched too: it only makes things quicker. */
export const liveSocket = {
  getStatus: (): Status => status,
  subscribe: (listener: Listener): (() => void) => {
    statusListeners.add(listener);
    return () => statusListeners.delete(listener);
  },
  /** Keeps the line open until the returned function is called. */
  hold(): () => void {
    users += 1;
    if (users === 1) void open();
    return () => {
      users -= 1;
      if (users === 0) close();
    };
  },
  /** Sends and waits for the ack. Throws `ApiError`; `offline` when no ack came, so the same may be sent again. */
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
  /** Calls back for each push of this kind; what does not fit the contract is left out. Returns how to stop. */
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

/** Renews the token shortly before it runs out, trying until it succeeds, and hands the new one to the open line. */
export function keepTokenFresh(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renewIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      renewAccessToken().catch(() => {
        renewIn(jittered(RENEW_AGAIN_MS));
      });
    }, ms);
  };
  const plan = () => {
    clearTimeout(timer);
    const state = sessionStore.get();
    if (state.status !== 'signedIn') return;
    if (socket?.connected)
      void liveSocket.request(authRenewEvent, { accessToken: state.session.accessToken }).catch(isPassing);
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
