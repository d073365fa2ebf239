import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AnswerInput, AnyEndpoint, ParsedInput } from '../../../shared/contracts/endpoint.ts';

/** What a handler may know of the request besides its parsed input. */
export interface RequestFacts {
  id: string;
  /** A cookie of ours. Throws `wrongOrigin` unless the browser says that the request comes from our own page. */
  cookie(name: string): string | undefined;
}

interface Cookie {
  name: string;
  value: string;
  /** Sent back only to paths below this one. */
  path: string;
  /** Null for one that lasts until the browser closes. */
  maxAgeSeconds: number | null;
}

export interface Reply {
  /** HttpOnly, Secure, SameSite=Strict. */
  setCookie(cookie: Cookie): void;
  clearCookie(cookie: Pick<Cookie, 'name' | 'path'>): void;
}

export type RouteContext<E extends AnyEndpoint> = ParsedInput<E> & {
  /** Who asks; of no use at public endpoints, where reading it throws. */
  readonly actor: Actor;
  request: RequestFacts;
  reply: Reply;
};

export interface Route {
  endpoint: AnyEndpoint;
  /** Given parsed input, gives an answer that has yet to be parsed. */
  run(context: RouteContext<AnyEndpoint>): Promise<unknown>;
}

export interface Routes {
  /** The handler is called with parsed input, after access and rate have been checked; its answer is parsed again on the way out. */
  handle<E extends AnyEndpoint>(
    endpoint: E,
    handler: (context: RouteContext<E>) => Promise<AnswerInput<E>>,
  ): void;
}

/** Collects the routes of all features; two at the same method and path are a mistake. */
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
