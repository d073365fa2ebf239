import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Config } from '../config/index.ts';
import { AppError } from './appError.ts';
import { isOwnOrigin } from './origin.ts';
import type { Reply, RequestFacts } from './routes.ts';
import { visitorKey } from './visitorKey.ts';

/** In production cookies cannot be set by a sub-domain or over plain HTTP, which browsers hold by this prefix; it demands the path `/`. */
const HOST_PREFIX = '__Host-';

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
  /** The cookies of a request from the own origin. @throws {AppError} wrongOrigin */
  function ownCookies(): Record<string, string | undefined> {
    if (!isOwnOrigin(request, config)) throw new AppError('wrongOrigin');
    return parseCookie(request.headers.cookie ?? '');
  }
  const prefix = prefixOf(config);
  return {
    id: stateOf(request).id,
    visitor: visitorKey(request, config),
    cookie: (name) => ownCookies()[prefix + name],
    cookiesNamed(start) {
      if (request.headers.cookie === undefined) return [];
      return Object.entries(ownCookies()).flatMap(([name, value]) =>
        value !== undefined && name.startsWith(prefix + start)
          ? [{ name: name.slice(prefix.length), value }]
          : [],
      );
    },
  };
}

/** How a handler sets cookies. */
export function replyOf(response: Response, config: Config): Reply {
  const common = { httpOnly: true, secure: true, sameSite: 'strict' as const };
  const prefix = prefixOf(config);
  const optionsFor = (path: string) => ({ ...common, path: prefix === '' ? path : '/' });
  return {
    setCookie: ({ name, value, path, maxAgeSeconds }) =>
      void response.cookie(prefix + name, value, {
        ...optionsFor(path),
        maxAge: maxAgeSeconds === null ? undefined : maxAgeSeconds * 1000,
      }),
    clearCookie: ({ name, path }) => void response.clearCookie(prefix + name, optionsFor(path)),
    clearSiteData: (kinds) =>
      void response.setHeader('Clear-Site-Data', kinds.map((kind) => `"${kind}"`).join(', ')),
  };
}

/** Outside production pages are served over plain HTTP, where browsers refuse a cookie with the prefix. */
function prefixOf({ mode }: Pick<Config, 'mode'>): string {
  return mode === 'production' ? HOST_PREFIX : '';
}
