import type { z } from 'zod';
import { ERRORS } from '../../../shared/contracts/errors.ts';
import type { ErrorBody } from '../../../shared/contracts/errors.ts';
import { authRenewEvent } from '../../../shared/contracts/realtime.ts';
import type { Clock } from '../clock/index.ts';
import { newId } from '../crypto/ids.ts';
import type { Authenticator } from '../http/access.ts';
import { checkAccess } from '../http/access.ts';
import { AppError } from '../http/appError.ts';
import { parseInput, toAppError } from '../http/toAppError.ts';
import type { Limiter } from '../limiter/index.ts';
import type { Log } from '../logging/index.ts';
import type { Metrics } from '../metrics/index.ts';
import type { FloodGuard } from './floodGuard.ts';
import type { KithSocket } from './socketServer.ts';
import type { SocketFacts, SocketHandler, SocketTable } from './sockets.ts';

export interface DispatchInput {
  sockets: SocketTable;
  authenticator: Authenticator;
  limiter: Limiter;
  clock: Clock;
  log: Log;
  metrics: Metrics;
}

type Ack = (envelope: { ok: true; data: unknown } | { ok: false; error: ErrorBody }) => void;

/**
 * Answers one event of one connection. Never throws and never rejects. An event beyond the budget is answered `tooMany` before anything
 * else is done for it; one without an acknowledgement is counted and dropped.
 */
export async function dispatch(
  input: DispatchInput & { socket: KithSocket; guard: FloodGuard },
  name: string,
  values: unknown[],
) {
  const { sockets, log, metrics, socket, guard } = input;
  const isWithinBudget = guard.takeEvent(socket.conn);
  const ack = values.at(-1);
  if (!isAck(ack)) return;
  if (!isWithinBudget) return ack({ ok: false, error: tooManyEvents(socket.id) });
  const requestId = newId();
  const startedAt = performance.now();
  const handler = sockets.handlers.get(name);
  const event = handler ? name : 'unknown';
  const done = (outcome: string) =>
    metrics.socketEvent({ event, outcome, seconds: (performance.now() - startedAt) / 1000 });
  try {
    if (!handler || values.length !== 2) throw new AppError('badRequest');
    ack({ ok: true, data: await answer({ ...input, handler, requestId }, values[0]) });
    done('ok');
  } catch (error) {
    const refusal = toAppError(error);
    if (refusal.status >= 500) {
      const account = log.ref('account', socket.data.actor.accountId);
      log.error({ requestId, event, account, error }, 'socket event failed');
    }
    ack({ ok: false, error: refusal.toBody(requestId) });
    done(refusal.code);
  }
}

/** The answer to an event over the rate. It makes no id and no `Error`: refusals of a flood must cost next to nothing. */
const tooManyEvents = (requestId: string): ErrorBody => ({
  code: 'tooMany',
  message: ERRORS.tooMany.words,
  requestId,
  retryAfterSeconds: 3,
});

/** Runs the handler of an event after the checks of access and rate. @returns the answer, as its contract says */
async function answer(
  input: DispatchInput & { socket: KithSocket; handler: SocketHandler; requestId: string },
  payload: unknown,
): Promise<unknown> {
  const { clock, limiter, log, socket, handler, requestId } = input;
  const { contract } = handler;
  const { actor, expiresAt } = socket.data;
  if (contract.name !== authRenewEvent.name && clock.now() >= expiresAt) throw new AppError('notSignedIn');
  checkAccess(contract.access, actor);
  await limiter.consume(contract.limit, actor.accountId);
  const result = await handler.run({
    payload: parseInput(contract.payload, payload),
    actor,
    socket: socketFactsOf(socket),
  });
  return parseAnswer({ contract, result, log, requestId });
}

interface AnswerInput {
  contract: SocketHandler['contract'];
  result: unknown;
  log: Log;
  requestId: string;
}

/** Checks an answer against its contract. @throws {AppError} internal */
function parseAnswer({ contract, result, log, requestId }: AnswerInput): z.output<typeof contract.answer> {
  const parsed = contract.answer.safeParse(result);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
  log.error({ requestId, event: contract.name, fields }, 'answer violated its contract');
  throw new AppError('internal');
}

function socketFactsOf(socket: KithSocket): SocketFacts {
  return {
    id: socket.id,
    join: (room) => void socket.join(room),
  };
}

const isAck = (value: unknown): value is Ack => typeof value === 'function';
