import { newId } from '../crypto/ids.ts';
import { AppError } from '../http/appError.ts';
import { createWindowCounter } from '../limiter/windowCounter.ts';
import type { WindowCounter } from '../limiter/windowCounter.ts';
import type { Log } from '../logging/index.ts';
import type { Metrics } from '../metrics/index.ts';
import type { KithSocket } from './socketServer.ts';

type Connection = KithSocket['conn'];

const WINDOW_MS = 3_000;
/** Events that are dispatched in a window; the others are answered `tooMany`. */
const EVENTS = { connection: 60, account: 180 };
/** Frames of any kind in a window. A client that sends more did not wait for the answers: its connection is closed. */
const FRAMES = { connection: 180, account: 360 };
const BARRED_MS = 60_000;
const HANDSHAKE_WINDOW_MS = 60_000;
/** Handshakes of an address that were not admitted, and those of an account that were. */
const HANDSHAKES = { address: 600, account: 200 };

/**
 * Counts what connections send, before anything is done with it (S2). In this process alone: what is beyond a budget must cost next to
 * nothing.
 */
export interface FloodGuard {
  /** Counts the frames of a connection from the first on, and cuts it when they are too many. */
  watch(connection: Connection): void;
  /** From now on its frames and events count for the account too. @throws {AppError} tooMany for an account that was cut off */
  assign(connection: Connection, accountId: string): void;
  /** Counts an event; false when it is beyond the budget of its connection or account. */
  takeEvent(connection: Connection): boolean;
  /** Counts a handshake of an address; false when too many of them were not admitted. */
  takeHandshake(address: string): boolean;
  /** The handshake was admitted. */
  admitted(address: string): void;
}

/** What is known of a connection. */
interface ConnectionFacts {
  id: string;
  /** Absent until the handshake was admitted. */
  accountId?: string;
}

export function createFloodGuard({ log, metrics }: { log: Log; metrics: Metrics }): FloodGuard {
  const frames = createWindowCounter(WINDOW_MS);
  const events = createWindowCounter(WINDOW_MS);
  const barred = createWindowCounter(BARRED_MS);
  const refusedHandshakes = createWindowCounter(HANDSHAKE_WINDOW_MS);
  const ownHandshakes = createWindowCounter(HANDSHAKE_WINDOW_MS);
  const factsOfConnection = new WeakMap<Connection, ConnectionFacts>();

  /** Counts one frame or event, for the connection and its account. @returns whether it is more than the window allows */
  function isOver(
    counter: WindowCounter,
    budget: typeof FRAMES,
    { id, accountId }: ConnectionFacts,
  ): boolean {
    const ofAccount = accountId === undefined ? 0 : counter.add(accountId);
    return counter.add(id) > budget.connection || ofAccount > budget.account;
  }

  /** Closes a connection that floods, and refuses its account for a while. */
  function cut(connection: Connection, { accountId }: ConnectionFacts): void {
    if (accountId !== undefined && barred.add(accountId) === 1)
      log.warn({ account: log.ref('account', accountId) }, 'flooding account cut off');
    metrics.flood('cut');
    connection.close(true);
    // The closing handshake of a websocket would go on reading frames for up to thirty seconds.
    connection.request.socket.destroy();
  }

  return {
    watch(connection) {
      const facts: ConnectionFacts = { id: newId() };
      factsOfConnection.set(connection, facts);
      connection.on('packet', () => {
        if (isOver(frames, FRAMES, facts)) cut(connection, facts);
      });
    },
    assign(connection, accountId) {
      if (barred.count(accountId) > 0)
        throw new AppError('tooMany', { retryAfterSeconds: barred.secondsLeft(accountId) });
      if (ownHandshakes.add(accountId) > HANDSHAKES.account)
        throw new AppError('tooMany', { retryAfterSeconds: ownHandshakes.secondsLeft(accountId) });
      const facts = factsOfConnection.get(connection);
      if (facts) facts.accountId = accountId;
    },
    takeEvent(connection) {
      const facts = factsOfConnection.get(connection);
      const isWithin = facts !== undefined && !isOver(events, EVENTS, facts);
      if (!isWithin) metrics.flood('eventRefused');
      return isWithin;
    },
    takeHandshake(address) {
      const isWithin = refusedHandshakes.add(address) <= HANDSHAKES.address;
      if (!isWithin) metrics.flood('handshakeRefused');
      return isWithin;
    },
    admitted: (address) => refusedHandshakes.takeBack(address),
  };
}
