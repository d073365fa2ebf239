import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import type { Actor } from '../../../shared/contracts/actor.ts';

type Listener = (...values: unknown[]) => void;
type AnyEvents = Record<string, Listener>;

export interface SocketState {
  actor: Actor;
  /** When the access token expires; replaced by `auth:renew`. */
  expiresAt: Date;
}

export type SocketServer = Server<AnyEvents, AnyEvents, AnyEvents, SocketState>;
export type KithSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketState>;

const MAX_FRAME_BYTES = 64 * 1024;

/**
 * WebSocket only, which needs no sticky sessions. Connection state recovery is off: clients catch up by cursor. It reaches the devices of
 * this process; other processes are told by hints.
 */
export function createSocketServer(): SocketServer {
  return new Server({
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    connectTimeout: 10_000,
  });
}
