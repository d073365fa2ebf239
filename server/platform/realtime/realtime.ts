import { z } from 'zod';
import type { Actor, Role } from '../../../shared/contracts/actor.ts';
import type { AnyPush, IdsPushSpec } from '../../../shared/contracts/endpoint.ts';
import { sessionOverPush } from '../../../shared/contracts/realtime.ts';
import type { Log } from '../logging/index.ts';
import { hint } from './hints.ts';
import type { Hints } from './hints.ts';
import type { KithSocket, SocketServer } from './socketServer.ts';

type Payload<P extends AnyPush> = z.input<P['payload']>;
type AnyIdsPush = IdsPushSpec<AnyPush['payload']>;

/** Pushes to connected devices. Nothing may depend on the arrival of a push. */
export interface Realtime {
  /** To the account's devices, in any process. */
  toAccount<P extends AnyIdsPush>(accountId: string, push: P, payload: Payload<P>): void;
  /** To all connected staff of these roles, in any process. */
  toStaff<P extends AnyIdsPush>(push: P, payload: Payload<P>, roles: readonly Role[]): void;
  /** To the account's devices in this process; other processes are told by a hint what to read and push. */
  toAccountHere<P extends AnyPush>(accountId: string, push: P, payload: Payload<P>): void;
  /** Whether a device of the account is connected to this process. */
  isHere(accountId: string): boolean;
  /** Rooms that have a connection in this process. */
  roomsHere(): string[];
  /** Tells all devices of the account that the session is over, and closes their connections. */
  disconnectAccount(accountId: string): void;
  disconnectSession(sessionId: string): void;
}

const accountRoom = (accountId: string) => `account:${accountId}`;
const sessionRoom = (sessionId: string) => `session:${sessionId}`;
const roleRoom = (role: Role) => `role:${role}`;

const pushHint = hint({
  name: 'push',
  payload: z.strictObject({ rooms: z.array(z.string()), push: z.string(), payload: z.unknown() }),
});
/** Sessions of the connections in a room may have ended. */
export const sessionsHint = hint({ name: 'sessions', payload: z.strictObject({ room: z.string() }) });

/** The rooms that every connection joins when it opens. */
export function joinOwnRooms(socket: KithSocket): void {
  const { accountId, sessionId, role } = socket.data.actor;
  void socket.join([accountRoom(accountId), sessionRoom(sessionId), roleRoom(role)]);
}

/** Connections of this person in this process. */
export function connectionsOf(server: SocketServer, { accountId }: Pick<Actor, 'accountId'>): number {
  return server.of('/').adapter.rooms.get(accountRoom(accountId))?.size ?? 0;
}

interface RealtimeInput {
  server: SocketServer;
  hints: Hints;
  log: Log;
}

export function createRealtime({ server, hints, log }: RealtimeInput): Realtime {
  /** Null, and logged, where the payload breaks the contract. */
  function parse<P extends AnyPush>(contract: P, payload: Payload<P>): { data: unknown } | null {
    const parsed = contract.payload.safeParse(payload);
    if (parsed.success) return { data: parsed.data };
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
    log.error({ push: contract.name, fields }, 'push violated its contract');
    return null;
  }

  /** Pushes to sockets in these rooms that are connected to this process. */
  function pushHere<P extends AnyPush>(rooms: string[], contract: P, payload: Payload<P>): void {
    const parsed = parse(contract, payload);
    if (parsed) server.to(rooms).emit(contract.name, parsed.data);
  }

  /** Pushes to sockets in these rooms, in every process. */
  function push<P extends AnyIdsPush>(rooms: string[], contract: P, payload: Payload<P>): void {
    const parsed = parse(contract, payload);
    if (!parsed) return;
    server.to(rooms).emit(contract.name, parsed.data);
    hints.publish(pushHint, { rooms, push: contract.name, payload: parsed.data });
  }

  hints.on(pushHint, ({ rooms, push: name, payload }) => {
    server.to(rooms).emit(name, payload);
  });

  /** The connections of this process are closed without Redis; another process reads from the store which sessions have ended. */
  function end(room: string): void {
    pushHere([room], sessionOverPush, {});
    server.in(room).disconnectSockets(true);
    hints.publish(sessionsHint, { room });
  }

  return {
    toAccount: (accountId, contract, payload) => push([accountRoom(accountId)], contract, payload),
    toStaff: (contract, payload, roles) => push(roles.map(roleRoom), contract, payload),
    toAccountHere: (accountId, contract, payload) => pushHere([accountRoom(accountId)], contract, payload),
    isHere: (accountId) => connectionsOf(server, { accountId }) > 0,
    roomsHere: () => [...server.of('/').adapter.rooms.keys()],
    disconnectAccount: (accountId) => end(accountRoom(accountId)),
    disconnectSession: (sessionId) => end(sessionRoom(sessionId)),
  };
}
