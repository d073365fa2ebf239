import type { z } from 'zod';
import { refreshSessionEndpoint } from '../../../shared/contracts/accounts.ts';
import type { Session } from '../../../shared/contracts/accounts.ts';
import type { AnswerOf, AnyEndpoint, CallInput } from '../../../shared/contracts/endpoint.ts';
import { errorSchema } from '../../../shared/contracts/errors.ts';
import { startClockSync } from '../clock.ts';
import { lastInput } from '../session/lastInput.ts';
import { sessionStore } from '../session/sessionStore.ts';
import { isOwnDevice } from '../storage/encryptedStore.ts';
import { ApiError } from './ApiError.ts';

interface Parts {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
}

interface CallOptions {
  signal?: AbortSignal;
  /** Lets the request finish when the page is closed. */
  keepalive?: boolean;
}

const TIMEOUT_MS = 20_000;

/** The path and query of a request, with the values of the path's parameters. */
function urlOf(endpoint: AnyEndpoint, { params = {}, query = {} }: Parts): string {
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return search ? `${path}?${search}` : path;
}

/** The session of this tab; undefined while no account is signed in. */
const currentSession = (): Session | undefined => {
  const state = sessionStore.get();
  return state.status === 'signedIn' ? state.session : undefined;
};

/** Sends a request. @throws {ApiError} offline when no answer came in time */
async function ask(endpoint: AnyEndpoint, parts: Parts, options: CallOptions): Promise<Response> {
  const token = currentSession()?.accessToken;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const noteServerTime = startClockSync();
  try {
    const response = await fetch(urlOf(endpoint, parts), {
      method: endpoint.method,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: options.keepalive ?? false,
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
      headers: {
        accept: 'application/json',
        ...(parts.body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(parts.body !== undefined && { body: JSON.stringify(parts.body) }),
    });
    noteServerTime(response.headers.get('date'));
    return response;
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiError('offline');
  }
}

/** The error that a refused request answers with; by its status where the body is not one of ours, as from a proxy. */
async function refusal(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = errorSchema.safeParse(
    typeof body === 'object' && body && 'error' in body ? body.error : undefined,
  );
  if (parsed.success) return new ApiError(parsed.data.code, parsed.data);
  return new ApiError(response.status === 502 || response.status === 503 ? 'unavailable' : 'internal');
}

/** The parsed answer. @throws {ApiError} the refusal of the server, or outOfDate */
async function answerOf<A extends z.ZodType>(schema: A, response: Response): Promise<z.output<A>> {
  if (!response.ok) throw await refusal(response);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  // An answer that does not fit the contract means that this page is older than the server.
  if (!parsed.success) throw new ApiError('outOfDate');
  return parsed.data;
}

let refreshing: Promise<boolean> | undefined;

/** Exchanges the refresh cookie for a new access token; concurrent calls share one request. Resolves to false when signed out. */
export function renewAccessToken(): Promise<boolean> {
  refreshing ??= (async () => {
    try {
      const began = currentSession();
      const idleMs = lastInput.agoMs();
      const body = {
        ownDevice: isOwnDevice(),
        ...(idleMs !== undefined && { idleSeconds: Math.ceil(idleMs / 1000) }),
      };
      const session = await answerOf(
        refreshSessionEndpoint.answer,
        await ask(refreshSessionEndpoint, { body }, {}),
      );
      const before = currentSession();
      // After a sign-out or another sign-in during the request, the answer belongs to an earlier session: drop it.
      if (before?.me.signInName !== began?.me.signInName) return before !== undefined;
      // Another person signed in in another tab: show nothing of the first person here.
      if (before && before.me.signInName !== session.me.signInName) sessionStore.set({ status: 'signedOut' });
      sessionStore.set({ status: 'signedIn', session });
      return true;
    } catch (error) {
      const isSessionOver =
        error instanceof ApiError && (error.code === 'notSignedIn' || error.code === 'sessionEnded');
      if (!isSessionOver) throw error;
      sessionStore.set({ status: 'signedOut' });
      return false;
    } finally {
      refreshing = undefined;
    }
  })();
  return refreshing;
}

const carriesToken = (endpoint: AnyEndpoint) => endpoint.access !== 'public';

type CallArguments<E extends AnyEndpoint> =
  unknown extends CallInput<E>
    ? [input?: undefined, options?: CallOptions]
    : [input: CallInput<E>, options?: CallOptions];

/**
 * Calls an endpoint of the contract. When the access token has expired, it is renewed and the call repeated once.
 * @throws {ApiError} the server's code; `offline` when there was no answer; `outOfDate` when it does not fit the contract
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  ...[input, options = {}]: CallArguments<E>
): Promise<AnswerOf<E>> {
  const parts: Parts = input ?? {};
  const answer: E['answer'] = endpoint.answer;
  const response = await ask(endpoint, parts, options);
  if (response.status === 401 && carriesToken(endpoint) && (await renewAccessToken())) {
    return answerOf(answer, await ask(endpoint, parts, options));
  }
  return answerOf(answer, response);
}
