import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { z } from 'zod';
import { entryNewPush, messageSendEvent } from '../../../shared/contracts/conversations.ts';
import type { ClientJob, Writer } from './job.ts';

const TEXT = 'a line of about the length that people write to each other when they talk about their day';

/** When a message was acknowledged and when the other side had it, by `performance.now()`. */
interface Delivered {
  ackAt: number;
  /** Null for a message that the check held. */
  screenAt: Promise<number> | null;
}

/** Two people who are connected, in one conversation. */
export interface Line {
  /** Not sooner after one another than this in a closed loop: one connection of Kith may send twenty events a second. */
  atLeastMs: number;
  say(writer: Writer): Promise<Delivered>;
  close(): void;
}

/** Opens the two connections of a pair. @throws {Error} when the server refuses one */
export async function openLine(url: string, pair: ClientJob['pairs'][number]): Promise<Line> {
  const open = (writer: Writer) => connect(url, pair.tokens ? { token: pair.tokens[writer] } : {});
  const sockets = { mentee: await open('mentee'), mentor: await open('mentor') };
  const close = () => Object.values(sockets).forEach((socket) => socket.disconnect());
  return pair.tokens
    ? kithLine(sockets, pair.conversation, close)
    : bareLine(sockets, pair.conversation, close);
}

type Sockets = Record<Writer, Socket>;

function connect(url: string, auth: Record<string, string>): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders: { origin: url },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

const other = (writer: Writer): Writer => (writer === 'mentee' ? 'mentor' : 'mentee');

const ack = z.object({
  ok: z.literal(true),
  data: z.object({ entry: z.object({ id: z.string(), status: z.string() }) }),
});
const push = z.object({ entry: z.object({ id: z.string() }) });

function kithLine(sockets: Sockets, conversationId: string, close: () => void): Line {
  const arrivals = {
    mentee: arrivalsAt(sockets.mentee, entryNewPush.name, (payload) => push.parse(payload).entry.id),
    mentor: arrivalsAt(sockets.mentor, entryNewPush.name, (payload) => push.parse(payload).entry.id),
  };
  return {
    atLeastMs: 55,
    async say(writer) {
      const payload = { conversationId, clientMessageId: randomUUID(), text: TEXT };
      const { data } = ack.parse(await sockets[writer].emitWithAck(messageSendEvent.name, payload));
      const ackAt = performance.now();
      const { id, status } = data.entry;
      return { ackAt, screenAt: status === 'held' ? null : arrivals[other(writer)](id) };
    },
    close,
  };
}

const bareAnswer = z.object({ id: z.string() });

function bareLine(sockets: Sockets, room: string, close: () => void): Line {
  for (const socket of Object.values(sockets)) socket.emit('join', room);
  const arrivals = {
    mentee: arrivalsAt(sockets.mentee, 'said', (payload) => bareAnswer.parse(payload).id),
    mentor: arrivalsAt(sockets.mentor, 'said', (payload) => bareAnswer.parse(payload).id),
  };
  return {
    atLeastMs: 0,
    async say(writer) {
      const { id } = bareAnswer.parse(await sockets[writer].emitWithAck('say', room, TEXT));
      return { ackAt: performance.now(), screenAt: arrivals[other(writer)](id) };
    },
    close,
  };
}

/** Resolves to the instant at which the socket had the message of that id, which may be before the question. */
function arrivalsAt(socket: Socket, event: string, idOf: (payload: unknown) => string) {
  const arrived = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  socket.on(event, (payload: unknown) => {
    const id = idOf(payload);
    const resolve = waiting.get(id);
    if (resolve) resolve(performance.now());
    else arrived.set(id, performance.now());
    waiting.delete(id);
  });
  return (id: string): Promise<number> =>
    new Promise((resolve) => {
      const at = arrived.get(id);
      arrived.delete(id);
      if (at === undefined) waiting.set(id, resolve);
      else resolve(at);
    });
}
