import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Config } from '../config/index.ts';
import { AppError } from './appError.ts';
import { isOwnOrigin } from './origin.ts';
import type { Reply, RequestFacts } from './routes.ts';

/** State of one request, kept beside express's own objects. */
export interface RequestState {
  id: string;
  startedAt: number;
  /** Method and path pattern; `unmatched` where no route matched. */
  route: string;
  actor: Actor | null;
}

const states = new WeakMap<Request, RequestState>();

/** Creates the state of a request. */
export function beginRequest(request: Request, id: string): RequestState {
  const state: RequestState = { id, startedAt: performance.now(), route: 'unmatched', actor: null };
  states.set(request, state);
  return state;
}

/** The state of a request that `beginRequest` was called for. */
export function stateOf(request: Request): RequestState {
  const state = states.get(request);
  if (!state) throw new Error('request without state');
  return state;
}

/** What a handler may read of a request besides its parsed input. */
export function requestFactsOf(request: Request, config: Config): RequestFacts {
  return {
    id: stateOf(request).id,
    cookie(name) {
      if (!isOwnOrigin(request, config)) throw new AppError('wrongOrigin');
      return parseCookie(request.headers.cookie ?? '')[name];
    },
  };
}

/** How a handler sets cookies. */
export function replyOf(response: Response): Reply {
  const options = { httpOnly: true, secure: true, sameSite: 'strict' as const };
  return {
    setCookie: ({ name, value, path, maxAgeSeconds }) =>
      void response.cookie(name, value, {
        ...options,
        path,
        maxAge: maxAgeSeconds === null ? undefined : maxAgeSeconds * 1000,
      }),
    clearCookie: ({ name, path }) => void response.clearCookie(name, { ...options, path }),
  };
}
