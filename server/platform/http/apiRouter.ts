import express from 'express';
import type { RequestHandler, Router } from 'express';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Config } from '../config/index.ts';
import type { Limiter } from '../limiter/index.ts';
import type { Log } from '../logging/index.ts';
import type { Authenticator } from './access.ts';
import { checkAccess } from './access.ts';
import { AppError } from './appError.ts';
import { isForeignOrigin } from './origin.ts';
import { createActorReader } from './requestActor.ts';
import { requestFactsOf, replyOf, stateOf } from './requestFacts.ts';
import type { Route } from './routes.ts';
import { describeIssues, parseInput } from './toAppError.ts';
import { visitorKey } from './visitorKey.ts';

const MAX_BODY = '64kb';

export interface ApiInput {
  config: Config;
  limiter: Limiter;
  authenticator: Authenticator;
  log: Log;
  routes: readonly Route[];
}

/** Serves every endpoint by the same steps: origin, authentication, access, rate limit, body, parsing, handler, parsing of the answer. */
export function createApiRouter(input: ApiInput): Router {
  const router = express.Router({ caseSensitive: true });
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const readActor = createActorReader(input);
  const readJson = express.json({ limit: MAX_BODY });
  for (const route of input.routes) {
    const { method, path } = route.endpoint;
    const add = { GET: router.get, POST: router.post, PUT: router.put, DELETE: router.delete }[method].bind(
      router,
    );
    const address = path.slice('/api'.length);
    add(address, admit(route, { ...input, readActor }), readJson, answer(route, input));
    if (route.endpoint.linkPage) router.get(address, leadToPage(route.endpoint));
  }
  router.use(() => {
    throw new AppError('notFound');
  });
  return router;
}

/** Origin, authentication, access and rate limit, before any of the body is read. */
function admit(
  { endpoint }: Route,
  {
    config,
    limiter,
    authenticator,
    readActor,
  }: ApiInput & { readActor: ReturnType<typeof createActorReader> },
): RequestHandler {
  return async (request, _response, next) => {
    const state = stateOf(request);
    state.route = `${endpoint.method} ${endpoint.path}`;
    if (endpoint.method !== 'GET' && isForeignOrigin(request, config)) throw new AppError('wrongOrigin');
    if (endpoint.access !== 'public') {
      state.actor = await readActor(request);
      checkAccess(endpoint.access, state.actor);
      if (endpoint.method !== 'GET') await authenticator.noteAct(state.actor);
    }
    if (endpoint.limit !== 'command') {
      await limiter.consume(endpoint.limit, state.actor?.accountId ?? visitorKey(request, config));
    }
    next();
  };
}

/** Opens a page of the client, without doing anything: programs open the links of a mail to look at them. */
function leadToPage({ params, path, linkPage }: Route['endpoint']): RequestHandler {
  return (request, response) => {
    stateOf(request).route = `GET ${path}`;
    parsePart(params, request.params, 'params');
    const [parameter] = Object.values(request.params).flat();
    response.redirect(303, `${linkPage}#${encodeURIComponent(parameter ?? '')}`);
  };
}

/** The request handler of a route: parses the request, runs the handler, and checks the answer against its contract. */
function answer(route: Route, { config, log }: ApiInput): RequestHandler {
  const { endpoint } = route;
  return async (request, response) => {
    const { id, actor } = stateOf(request);
    const result = await route.run({
      params: parsePart(endpoint.params, request.params, 'params'),
      query: parsePart(endpoint.query, request.query, 'query'),
      body: parsePart(endpoint.body, request.body, 'body'),
      get actor() {
        return requireActor(actor);
      },
      request: requestFactsOf(request, config),
      reply: replyOf(response, config),
    });
    const parsed = endpoint.answer.safeParse(result);
    if (!parsed.success) {
      log.error(
        { requestId: id, route: endpoint.path, fields: Object.keys(describeIssues(parsed.error)) },
        'answer violated its contract',
      );
      throw new AppError('internal');
    }
    response.json(parsed.data);
  };
}

/** A part that the contract does not have must be empty, so that no input is silently ignored. */
function parsePart(
  schema: ApiInput['routes'][number]['endpoint']['body'],
  value: unknown,
  part: string,
): unknown {
  if (schema) return parseInput(schema, value ?? {});
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (names.length === 0) return undefined;
  throw new AppError('badRequest', {
    fields: Object.fromEntries(names.map((name) => [name, `not expected in the ${part}`])),
  });
}

/** The actor of a request. Throws on a public endpoint, which has none. */
function requireActor(actor: Actor | null): Actor {
  if (!actor) throw new Error('a public endpoint has no actor');
  return actor;
}
