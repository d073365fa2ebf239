import type { IncomingMessage } from 'node:http';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Config } from '../config/index.ts';
import { createWindowCounter } from '../limiter/windowCounter.ts';
import type { Authenticator } from './access.ts';
import { AppError } from './appError.ts';
import { visitorKey } from './visitorKey.ts';

const WINDOW_MS = 60_000;
/** Requests of an address in a minute whose token is missing or not valid. */
const MAX_REFUSED = 600;

/**
 * Reads who sends a request. Only refusals are counted by address (S2): a valid token is always accepted, so that an attacker behind the
 * same address (a school, a family) shuts out no one who is signed in.
 */
export function createActorReader({
  authenticator,
  config,
}: {
  authenticator: Authenticator;
  config: Config;
}): (request: IncomingMessage) => Promise<Actor> {
  const refused = createWindowCounter(WINDOW_MS);

  /** @throws {AppError} notSignedIn, sessionEnded, and tooMany in place of either */
  return async (request) => {
    try {
      return (await authenticator.authenticate(bearerOf(request))).actor;
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 401) throw error;
      const address = visitorKey(request, config);
      if (refused.add(address) <= MAX_REFUSED) throw error;
      throw new AppError('tooMany', { retryAfterSeconds: refused.secondsLeft(address) });
    }
  };
}

/** The bearer token of a request. @throws {AppError} notSignedIn */
function bearerOf({ headers }: IncomingMessage): string {
  const [scheme, token] = (headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) throw new AppError('notSignedIn');
  return token;
}
