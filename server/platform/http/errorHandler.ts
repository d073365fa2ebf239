import type { ErrorRequestHandler } from 'express';
import type { Log } from '../logging/index.ts';
import { stateOf } from './requestFacts.ts';
import { toAppError } from './toAppError.ts';

/** Answers every error in the same shape. An unexpected one is logged under the request's id and answered as `internal`. */
export function createErrorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const { id, route } = stateOf(request);
    const refusal = toAppError(error);
    if (refusal.status >= 500) log.error({ requestId: id, route, error }, 'request failed');
    if (response.headersSent) return next(error);
    const { retryAfterSeconds } = refusal.facts;
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
    response.setHeader('Cache-Control', 'no-store');
    response.status(refusal.status).json({ error: refusal.toBody(id) });
  };
}
