import type { z } from 'zod';
import type { Role } from './actor.ts';
import type { RATES } from './limits.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** `public` needs no token; `signedIn` any; otherwise one of the roles listed. */
export type Access = 'public' | 'signedIn' | readonly Role[];

/** The rates of `limits.ts` that the router and the socket gateway take before a handler runs. */
export type LimitName = 'signIn' | 'signUp' | 'write' | 'read' | 'send' | 'search';

/**
 * A rate of `limits.ts` that the command takes itself, after the check of a text: one that signals risk is not refused by a rate.
 * Also a rate whose key is in the body or in a cookie. The router does not take it.
 */
export type CommandLimit = keyof typeof RATES;

type Schema = z.ZodType;
type None = undefined;

export interface EndpointSpec<
  P extends Schema | None,
  Q extends Schema | None,
  B extends Schema | None,
  A extends Schema,
> {
  method: Method;
  /** Express path; `:names` are described by `params`. */
  path: `/api/${string}`;
  access: Access;
  /** Taken before the body is read. `command`: all rates are taken by the command, whose `limitInCommand` names them. */
  limit: LimitName | 'command';
  limitInCommand?: CommandLimit | readonly CommandLimit[];
  params?: P;
  query?: Q;
  body?: B;
  /** What a 200 carries. */
  answer: A;
  /**
   * Page of the client to which a GET of the same address leads, with the only parameter of the path behind the `#`: for an address that
   * mail programs post to and people open.
   */
  linkPage?: `/${string}`;
}

/** One HTTP contract: it validates at the server, routes it, and types the client. */
export function endpoint<
  A extends Schema,
  P extends Schema | None = None,
  Q extends Schema | None = None,
  B extends Schema | None = None,
>(spec: EndpointSpec<P, Q, B, A>): EndpointSpec<P, Q, B, A> {
  return spec;
}

export type AnyEndpoint = EndpointSpec<Schema | None, Schema | None, Schema | None, Schema>;

/** One described part of an endpoint, `undefined` where it has none. */
type PartOf<E extends AnyEndpoint, K extends 'params' | 'query' | 'body'> = Required<E>[K];
type Out<S> = S extends Schema ? z.output<S> : undefined;
type Wants<S, K extends string> = S extends Schema ? Record<K, z.input<S>> : unknown;

/** What a handler is given once everything has been parsed. */
export interface ParsedInput<E extends AnyEndpoint> {
  params: Out<PartOf<E, 'params'>>;
  query: Out<PartOf<E, 'query'>>;
  body: Out<PartOf<E, 'body'>>;
}

/** What a caller must give. */
export type CallInput<E extends AnyEndpoint> = Wants<PartOf<E, 'params'>, 'params'> &
  Wants<PartOf<E, 'query'>, 'query'> &
  Wants<PartOf<E, 'body'>, 'body'>;

export type AnswerOf<E extends AnyEndpoint> = z.output<E['answer']>;
export type AnswerInput<E extends AnyEndpoint> = z.input<E['answer']>;

/** An event a client sends, always answered by an ack. */
export interface SocketEventSpec<P extends Schema, A extends Schema> {
  name: string;
  access: Access;
  /** Taken before the payload is parsed. */
  limit: LimitName;
  limitInCommand?: CommandLimit;
  payload: P;
  answer: A;
}

export function socketEvent<P extends Schema, A extends Schema>(
  spec: SocketEventSpec<P, A>,
): SocketEventSpec<P, A> {
  return spec;
}
export type AnySocketEvent = SocketEventSpec<Schema, Schema>;

/** An event the server pushes. Pushes are hints: whatever they say can be fetched too. */
export interface PushSpec<P extends Schema> {
  name: string;
  payload: P;
}

/** A push that names what changed by ids and values of fixed lists. It may travel between processes; one with content may not (S5). */
export interface IdsPushSpec<P extends Schema> extends PushSpec<P> {
  carries: 'ids';
}

export function push<P extends Schema>(spec: IdsPushSpec<P>): IdsPushSpec<P>;
export function push<P extends Schema>(spec: PushSpec<P>): PushSpec<P>;
export function push<P extends Schema>(spec: PushSpec<P>): PushSpec<P> {
  return spec;
}
export type AnyPush = PushSpec<Schema>;
