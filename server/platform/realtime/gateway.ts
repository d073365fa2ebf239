import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { z } from 'zod';
import { authRenewEvent, serverGoodbyePush, sessionOverPush } from '../../../shared/contracts/realtime.ts';
import type { Config } from '../config/index.ts';
import { newId } from '../crypto/ids.ts';
import { AppError } from '../http/appError.ts';
import { isForeignOrigin } from '../http/origin.ts';
import { securityHeaders } from '../http/securityHeaders.ts';
import { toAppError } from '../http/toAppError.ts';
import { visitorKey } from '../http/visitorKey.ts';
import { dispatch } from './dispatch.ts';
import type { DispatchInput } from './dispatch.ts';
import { createFloodGuard } from './floodGuard.ts';
import type { Hints } from './hints.ts';
import { joinOwnRooms, connectionsOf, sessionsHint } from './realtime.ts';
import type { KithSocket, SocketServer } from './socketServer.ts';
import type { Sockets } from './sockets.ts';

const EXPIRY_CHECK_MS = 2_000;
/** Within this time a connection is closed whose session ended, with Redis stopped too. */
const SESSION_CHECK_MS = 5_000;
const GOODBYE_SPREAD_MS = 5_000;
const GOODBYE_GRACE_MS = 300;
/** How many connections one person may have in this process: enough for all devices and tabs, but bounded. */
const MAX_CONNECTIONS = 50;

export interface Gateway {
  attach(httpServer: HttpServer): void;
  /** Tells every device of this process to reconnect after a random delay, then closes the connections. */
  stop(): Promise<void>;
}

interface GatewayInput extends DispatchInput {
  server: SocketServer;
  config: Config;
  hints: Pick<Hints, 'on'>;
}

const handshake = z.object({ token: z.string() });

/** The socket server of this process: admits connections, ends them, and dispatches their events. */
export function createGateway(input: GatewayInput): Gateway {
  const { server, config, hints, authenticator, clock, log, metrics } = input;
  const timers: NodeJS.Timeout[] = [];
  const guard = createFloodGuard({ log, metrics });

  server.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => next(refusalOf(error)),
    );
  });

  function allowRequest(request: IncomingMessage, decide: (error: null, isAllowed: boolean) => void): void {
    decide(null, guard.takeHandshake(visitorKey(request, config)) && !isForeignOrigin(request, config));
  }

  /** Authenticates a new socket. @throws {AppError} notSignedIn, sessionEnded, tooMany */
  async function admit(socket: KithSocket): Promise<void> {
    const auth = handshake.safeParse(socket.handshake.auth);
    if (!auth.success) throw new AppError('notSignedIn');
    const { actor, expiresAt } = await authenticator.authenticate(auth.data.token);
    guard.assign(socket.conn, actor.accountId);
    if (connectionsOf(server, actor) >= MAX_CONNECTIONS)
      throw new AppError('tooMany', { retryAfterSeconds: 60 });
    socket.data.actor = actor;
    socket.data.expiresAt = expiresAt;
  }

  server.on('connection', (socket) => {
    metrics.openSockets(1);
    guard.admitted(visitorKey(socket.request, config));
    joinOwnRooms(socket);
    socket.onAny(
      (name: string, ...values: unknown[]) => void dispatch({ ...input, socket, guard }, name, values),
    );
    socket.on('disconnect', () => metrics.openSockets(-1));
    // A session that ended between the handshake and joining its rooms was not reached by `disconnectSession`.
    void closeEnded([socket]);
  });

  const localSockets = () => [...server.of('/').sockets.values()];

  /** Closes those whose session has ended, which is read for all of them in one query. */
  async function closeEnded(sockets: readonly KithSocket[]): Promise<void> {
    if (sockets.length === 0) return;
    const sessionIds = new Set(sockets.map((socket) => socket.data.actor.sessionId));
    try {
      const live = await authenticator.findLiveSessions([...sessionIds]);
      for (const socket of sockets) if (!live.has(socket.data.actor.sessionId)) close(socket);
    } catch (error) {
      log.warn({ error }, 'session lookup failed');
    }
  }

  /** Tells a device that its session is over, and disconnects it. */
  function close(socket: KithSocket): void {
    socket.emit(sessionOverPush.name, {});
    socket.disconnect(true);
  }

  hints.on(sessionsHint, ({ room }) => closeEnded(localSockets().filter((socket) => socket.rooms.has(room))));

  /** Disconnects the sockets whose access token has expired and was not renewed. */
  function closeExpired(): void {
    const now = clock.now();
    for (const socket of localSockets()) if (socket.data.expiresAt <= now) socket.disconnect(true);
  }

  return {
    attach(httpServer) {
      server.attach(httpServer, { allowRequest });
      for (const middleware of securityHeaders(config)) server.engine.use(middleware);
      server.engine.on('connection', (connection: KithSocket['conn']) => guard.watch(connection));
      timers.push(
        setInterval(closeExpired, EXPIRY_CHECK_MS),
        setInterval(() => void closeEnded(localSockets()), SESSION_CHECK_MS),
      );
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      const open = localSockets();
      for (const socket of open) {
        socket.emit(serverGoodbyePush.name, { reconnectInMs: Math.round(Math.random() * GOODBYE_SPREAD_MS) });
      }
      if (open.length > 0) await new Promise((resolve) => setTimeout(resolve, GOODBYE_GRACE_MS));
      server.disconnectSockets(true);
      // Connections in their handshake have no socket yet.
      server.engine.close();
    },
  };
}

/** `auth:renew` replaces the token of an open socket, for the same person on the same device only. */
export function addRenewal(sockets: Sockets, { authenticator, find }: RenewalInput): void {
  sockets.on(authRenewEvent, async ({ payload, actor, socket }) => {
    const renewed = await authenticator.authenticate(payload.accessToken);
    const { accountId, sessionId, role } = renewed.actor;
    const isSamePerson =
      accountId === actor.accountId && sessionId === actor.sessionId && role === actor.role;
    if (!isSamePerson) throw new AppError('notAllowed');
    const open = find(socket.id);
    if (open) open.data.expiresAt = renewed.expiresAt;
    return { expiresAt: renewed.expiresAt.toISOString() };
  });
}

interface RenewalInput extends Pick<DispatchInput, 'authenticator'> {
  find: (socketId: string) => KithSocket | undefined;
}

/** The error of a refused connection, with the usual error body in `data`. */
function refusalOf(error: unknown): Error {
  const refusal = toAppError(error);
  return Object.assign(new Error(refusal.code), { data: refusal.toBody(newId()) });
}
