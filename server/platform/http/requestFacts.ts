import type { Request, Response } from 'express';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Config } from '../config/index.ts';
import { AppError } from './appError.ts';
import { isOwnOrigin } from './origin.ts';
import type { Reply, RequestFacts } from './routes.ts';

/** What one request carries on its way through the layers; kept apart from express's own objects. */
export interface RequestState {
  id: string;
  startedAt: number;
  /** Method and path pattern; a request that matched nothing keeps `unmatched`. */
  route: string;
  actor: Actor | null;
}

const states = new WeakMap<Request, RequestState>();

export function beginRequest(request: Request, id: string): RequestState {
  const state: RequestState = { id, startedAt: performance.now(), route: 'unmatched', actor: null };
  states.set(request, state);
  return state;
}

export function stateOf(request: Request): RequestState {
  const state = states.get(request);
  if (!state) throw new Error('this request was never begun');
  return state;
}

export function requestFactsOf(request: Request, config: Config): RequestFacts {
  return {
    id: stateOf(request).id,
    cookie(name) {
      if (!isOwnOrigin(request, config)) throw new AppError('wrongOrigin');
      return readCookie(request.headers.cookie ?? '', name);
    },
  };
}

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

function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return decode(value.join('='));
  }
  return undefined;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
