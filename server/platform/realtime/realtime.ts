import type { z } from 'zod';
import type { Actor, Role } from '../../../shared/contracts/actor.ts';
import { STAFF_ROLES } from '../../../shared/contracts/actor.ts';
import type { AnyPush } from '../../../shared/contracts/endpoint.ts';
import { sessionOverPush } from '../../../shared/contracts/realtime.ts';
import type { Log } from '../logging/index.ts';
import type { KithSocket, SocketServer } from './socketServer.ts';

type Payload<P extends AnyPush> = z.input<P['payload']>;

/** Pushes to connected devices, in any process. Nothing may depend on the arrival of a push. */
export interface Realtime {
  toAccount<P extends AnyPush>(accountId: string, push: P, payload: Payload<P>): void;
  /** All connected staff, or those of the roles given. */
  toStaff<P extends AnyPush>(push: P, payload: Payload<P>, roles?: readonly Role[]): void;
  /** Rooms that have a connection in this process. */
  roomsHere(): string[];
  /** Tells all devices of the account that the session is over, and closes their connections. */
  disconnectAccount(accountId: string): void;
  disconnectSession(sessionId: string): void;
}

const accountRoom = (accountId: string) => `account:${accountId}`;
const sessionRoom = (sessionId: string) => `session:${sessionId}`;
const roleRoom = (role: Role) => `role:${role}`;

/** The rooms that every connection joins when it opens. */
export function joinOwnRooms(socket: KithSocket): void {
  const { accountId, sessionId, role } = socket.data.actor;
  void socket.join([accountRoom(accountId), sessionRoom(sessionId), roleRoom(role)]);
}

/** Connections of this person in this process. */
export function connectionsOf(server: SocketServer, { accountId }: Pick<Actor, 'accountId'>): number {
  return server.of('/').adapter.rooms.get(accountRoom(accountId))?.size ?? 0;
}

export function createRealtime({ server, log }: { server: SocketServer; log: Log }): Realtime {
  function push<P extends AnyPush>(rooms: string[], contract: P, payload: Payload<P>): void {
    const parsed = contract.payload.safeParse(payload);
    if (!parsed.success) {
      log.error(
        { push: contract.name, fields: parsed.error.issues.map((i) => i.path.join('.')) },
        'push violated its contract',
      );
      return;
    }
    server.to(rooms).emit(contract.name, parsed.data);
  }

  /** With the Redis adapter a disconnect is only published, for this process too: its own connections are closed apart. */
  function end(room: string): void {
    push([room], sessionOverPush, {});
    server.local.in(room).disconnectSockets(true);
    server.in(room).disconnectSockets(true);
  }

  return {
    toAccount: (accountId, contract, payload) => push([accountRoom(accountId)], contract, payload),
    toStaff: (contract, payload, roles = STAFF_ROLES) => push(roles.map(roleRoom), contract, payload),
    roomsHere: () => [...server.of('/').adapter.rooms.keys()],
    disconnectAccount: (accountId) => end(accountRoom(accountId)),
    disconnectSession: (sessionId) => end(sessionRoom(sessionId)),
  };
}
