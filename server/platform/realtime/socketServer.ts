import { createAdapter } from '@socket.io/redis-adapter';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Config } from '../config/index.ts';
import type { RedisConnections } from '../redis/index.ts';

type Listener = (...values: unknown[]) => void;
type AnyEvents = Record<string, Listener>;

export interface SocketState {
  actor: Actor;
  /** When the access token expires; replaced by `auth:renew`. */
  expiresAt: Date;
}

export type SocketServer = Server<AnyEvents, AnyEvents, AnyEvents, SocketState>;
export type KithSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketState>;

const MOST_FRAME_BYTES = 64 * 1024;

/** WebSocket only, which needs no sticky sessions. Connection state recovery is off: clients catch up by cursor. */
export function createSocketServer({
  config,
  redis,
}: {
  config: Config;
  redis: RedisConnections;
}): SocketServer {
  const server: SocketServer = new Server({
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MOST_FRAME_BYTES,
    connectTimeout: 10_000,
  });
  if (config.severalProcesses) server.adapter(redisAdapter(redis));
  return server;
}

/**
 * Shares pushes between processes. Devices of this process are reached without Redis; while Redis is away, devices of other processes miss
 * pushes and catch up by cursor.
 */
function redisAdapter(redis: RedisConnections): ReturnType<typeof createAdapter> {
  const { fast } = redis;
  const subscriber = redis.open();
  const ignore = () => undefined;
  const sending = {
    publish: (channel: string, message: string | Buffer) => fast.publish(channel, message).catch(ignore),
    on: (event: string, listener: Listener) => fast.on(event, listener),
    off: (event: string, listener: Listener) => fast.off(event, listener),
  };
  const receiving = {
    psubscribe: (pattern: string) => subscriber.psubscribe(pattern).catch(ignore),
    punsubscribe: (pattern: string) => subscriber.punsubscribe(pattern).catch(ignore),
    subscribe: (channels: string[]) => subscriber.subscribe(...channels).catch(ignore),
    unsubscribe: (channels: string[]) => subscriber.unsubscribe(...channels).catch(ignore),
    on: (event: string, listener: Listener) => subscriber.on(event, listener),
    off: (event: string, listener: Listener) => subscriber.off(event, listener),
  };
  return createAdapter(sending, receiving, {
    key: `${redis.prefix}:sockets`,
    publishOnSpecificResponseChannel: true,
  });
}
