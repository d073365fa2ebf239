import { Redis } from 'ioredis';
import type { Log } from '../logging/index.ts';

const MAX_RETRY_MS = 2_000;
const FIRST_CONTACT_MS = 1_000;

interface Address {
  host: string;
  port: number;
  username?: string;
  password?: string;
  tls?: object;
  db: number;
  connectTimeout: number;
  retryStrategy: (attempt: number) => number;
}

interface RedisWaitOptions {
  enableOfflineQueue: boolean;
  maxRetriesPerRequest: number | null;
  commandTimeout?: number;
}

/** The connections of one installation to Redis. No request may wait for it. */
export interface RedisConnections {
  /** For producers and limiters: commands fail at once while Redis is away. */
  fast: Redis;
  /** Opens a connection for workers and subscribers, whose commands wait until Redis is back. `close` closes it. */
  open(): Redis;
  /** Options with which BullMQ opens its own connections. */
  options: Address;
  prefix: string;
  reachable(): Promise<boolean>;
  /** Resolves on the first contact, after a second at the latest. */
  firstContact(): Promise<void>;
  close(): Promise<void>;
}

interface ConnectInput {
  url: string;
  prefix: string;
  log: Log;
}

/** Connects in the background: the service starts and runs without Redis. */
export function connectRedis({ url, prefix, log }: ConnectInput): RedisConnections {
  const options = optionsOf(url);
  const opened: Redis[] = [];
  /** Opens a client that `close` disconnects. */
  const open = (extra: RedisWaitOptions) => {
    const redis = new Redis({ ...options, ...extra });
    // Without a listener an error would end the process; `close` reports what is lost.
    redis.on('error', () => undefined);
    opened.push(redis);
    return redis;
  };
  const fast = open({ enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 1_000 });
  let away = false;
  fast.on('close', () => {
    if (!away) log.warn({}, 'redis disconnected');
    away = true;
  });
  fast.on('ready', () => {
    if (away) log.info({}, 'redis reconnected');
    away = false;
  });
  return {
    fast,
    open: () => open({ enableOfflineQueue: true, maxRetriesPerRequest: null }),
    options,
    prefix,
    reachable: () =>
      fast.ping().then(
        () => true,
        () => false,
      ),
    firstContact: () =>
      new Promise((resolve) => {
        if (fast.status === 'ready') resolve();
        fast.once('ready', resolve);
        setTimeout(resolve, FIRST_CONTACT_MS);
      }),
    async close() {
      fast.removeAllListeners('close');
      for (const redis of opened) redis.disconnect();
    },
  };
}

/** Connection options from an address such as `rediss://user:password@host:6379/0`. */
function optionsOf(url: string): Address {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    db: Number(pathname.slice(1) || 0),
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, MAX_RETRY_MS),
  };
}
