import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AnySocketEvent } from '../../../shared/contracts/endpoint.ts';
import type { z } from 'zod';

/** The connection of one device, as features use it. */
export interface SocketFacts {
  /** Random; changes with every connect. */
  id: string;
  /** Adds this connection to a room; `Realtime.roomsHere` lists the rooms that have one. */
  join(room: string): void;
}

export interface SocketContext<E extends AnySocketEvent> {
  payload: z.output<E['payload']>;
  actor: Actor;
  socket: SocketFacts;
}

export interface SocketHandler {
  contract: AnySocketEvent;
  run(context: SocketContext<AnySocketEvent>): Promise<unknown>;
}

export interface Sockets {
  /** The handler gets a parsed payload, after access and rate were checked; its result is parsed and acknowledged. */
  on<E extends AnySocketEvent>(
    contract: E,
    handler: (context: SocketContext<E>) => Promise<z.input<E['answer']>>,
  ): void;
}

export interface SocketTable extends Sockets {
  handlers: ReadonlyMap<string, SocketHandler>;
}

/** Collects the socket events of all features. @throws {Error} for a second handler of one event */
export function createSockets(): SocketTable {
  const handlers = new Map<string, SocketHandler>();
  return {
    handlers,
    on(contract, handler) {
      if (handlers.has(contract.name)) throw new Error(`${contract.name} has two handlers`);
      handlers.set(contract.name, { contract, run: handler });
    },
  };
}
