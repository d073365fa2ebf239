import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AnswerInput, AnyEndpoint, ParsedInput } from '../../../shared/contracts/endpoint.ts';

/** What a handler may read of a request besides its parsed input. */
export interface RequestFacts {
  id: string;
  /**
   * The value of a cookie.
   * @throws {AppError} wrongOrigin unless the `Origin` header names our own page
   */
  cookie(name: string): string | undefined;
  /**
   * The cookies whose names begin with `start`; none when the request has no cookie at all.
   * @throws {AppError} wrongOrigin as `cookie`
   */
  cookiesNamed(start: string): { name: string; value: string }[];
  /** The rate-limit key of the caller's address. */
  visitor: string;
}

interface Cookie {
  name: string;
  value: string;
  /** The browser sends it only to paths below this one; in production to all, as the prefix `__Host-` demands. */
  path: string;
  /** Null for a cookie that expires when the browser closes. */
  maxAgeSeconds: number | null;
}

type SiteData = 'cache' | 'cookies' | 'storage';

/** How a handler sets cookies. */
export interface Reply {
  /** HttpOnly, Secure, SameSite=Strict. */
  setCookie(cookie: Cookie): void;
  clearCookie(cookie: Pick<Cookie, 'name' | 'path'>): void;
  /** Makes the browser delete what it stores of this site. */
  clearSiteData(kinds: readonly SiteData[]): void;
}

export type RouteContext<E extends AnyEndpoint> = ParsedInput<E> & {
  /** @throws {Error} at public endpoints, which have no actor */
  readonly actor: Actor;
  request: RequestFacts;
  reply: Reply;
};

export interface Route {
  endpoint: AnyEndpoint;
  /** Takes parsed input; its answer is not parsed yet. */
  run(context: RouteContext<AnyEndpoint>): Promise<unknown>;
}

export interface Routes {
  /** Registers a handler, which is called with parsed input after access and rate were checked; its answer is parsed before it is sent. */
  handle<E extends AnyEndpoint>(
    endpoint: E,
    handler: (context: RouteContext<E>) => Promise<AnswerInput<E>>,
  ): void;
}

/**
 * Collects the routes of all features.
 * @throws {Error} from `handle`, for a second handler of the same method and path
 */
export function createRoutes(): Routes & { all: readonly Route[] } {
  const all: Route[] = [];
  return {
    all,
    handle(endpoint, handler) {
      const { method, path } = endpoint;
      if (all.some((route) => route.endpoint.method === method && route.endpoint.path === path)) {
        throw new Error(`${method} ${path} has two handlers`);
      }
      all.push({ endpoint, run: handler });
    },
  };
}
