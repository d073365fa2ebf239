import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { z } from 'zod';
import type { AnyPush, AnySocketEvent } from '../../shared/contracts/endpoint.ts';
import { errorSchema } from '../../shared/contracts/errors.ts';
import { ackOf } from '../../shared/contracts/realtime.ts';
import { Refused } from './apiClient.ts';
import { parseAs } from './parseAs.ts';

const PATIENCE_MS = 15_000;

/** A live line as a browser holds it, without reconnecting by itself. */
export interface TestSocket {
  /** Typed by the contract; throws `Refused`, or an `Error` when no acknowledgement comes. */
  emit<E extends AnySocketEvent>(contract: E, payload: z.input<E['payload']>): Promise<z.output<E['answer']>>;
  /** Anything at all, as the server acknowledges it. */
  emitRaw(name: string, ...values: unknown[]): Promise<unknown>;
  /** The next push of this kind that has not been taken yet; waits for it. */
  next<P extends AnyPush>(push: P): Promise<z.output<P['payload']>>;
  /** All pushes of this kind so far that have not been taken. */
  waiting<P extends AnyPush>(push: P): z.output<P['payload']>[];
  /** Everything that was pushed, in order. */
  received: { name: string; payload: unknown }[];
  /** Resolves with the reason once the line is cut. */
  closed: Promise<string>;
  readonly connected: boolean;
  close(): void;
}

/** Throws `Refused` when the server will not have it. */
export async function connectSocket(origin: string, accessToken: string): Promise<TestSocket> {
  const socket = io(origin, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { token: accessToken },
    extraHeaders: { origin },
  });
  const received: { name: string; payload: unknown }[] = [];
  const untaken: { name: string; payload: unknown }[] = [];
  const listeners = new Set<() => void>();
  socket.onAny((name: string, payload: unknown) => {
    received.push({ name, payload });
    untaken.push({ name, payload });
    for (const listener of listeners) listener();
  });
  const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
  await connected(socket);

  function take(name: string): { payload: unknown } | undefined {
    const index = untaken.findIndex((push) => push.name === name);
    return index === -1 ? undefined : untaken.splice(index, 1)[0];
  }

  const emitRaw = (name: string, ...values: unknown[]): Promise<unknown> =>
    socket.timeout(PATIENCE_MS).emitWithAck(name, ...values);

  return {
    received,
    closed,
    get connected() {
      return socket.connected;
    },
    close: () => void socket.disconnect(),
    emitRaw,
    async emit<E extends AnySocketEvent>(contract: E, payload: z.input<E['payload']>) {
      const ack = ackOf(contract.answer).parse(await emitRaw(contract.name, payload));
      if (!ack.ok) throw new Refused(ack.error);
      return parseAs<E['answer']>(contract.answer, ack.data);
    },
    async next<P extends AnyPush>(push: P) {
      const found = take(push.name) ?? (await arrival(listeners, () => take(push.name), push.name));
      return parseAs<P['payload']>(push.payload, found.payload);
    },
    waiting: <P extends AnyPush>(push: P) =>
      untaken.filter((p) => p.name === push.name).map((p) => parseAs<P['payload']>(push.payload, p.payload)),
  };
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error: Error) => {
      socket.disconnect();
      const body = errorSchema.safeParse('data' in error ? error.data : undefined);
      reject(body.success ? new Refused(body.data) : error);
    });
  });
}

function arrival<T>(listeners: Set<() => void>, take: () => T | undefined, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = take();
      if (found !== undefined) finish(() => resolve(found));
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`no push ${name} within ${PATIENCE_MS} ms`))),
      PATIENCE_MS,
    );
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      listeners.delete(look);
      settle();
    };
    listeners.add(look);
  });
}
