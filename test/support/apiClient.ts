import type { AnswerOf, AnyEndpoint, CallInput } from '../../shared/contracts/endpoint.ts';
import { ERROR_DETAILS } from '../../shared/contracts/errorDetails.ts';
import type { ErrorBody } from '../../shared/contracts/errors.ts';
import { errorSchema } from '../../shared/contracts/errors.ts';
import { z } from 'zod';
import { parseAs } from './parseAs.ts';

/** A refusal, over HTTP or in an acknowledgement. */
export class Refused extends Error {
  readonly status: number | null;
  readonly error: ErrorBody;
  constructor(error: ErrorBody, status: number | null = null) {
    super(`${error.code}${error.fields ? ` ${JSON.stringify(error.fields)}` : ''}`);
    checkDetails(error);
    this.name = 'Refused';
    this.error = error;
    this.status = status;
  }
}

/** @throws {Error} for details of another shape than that of the code */
function checkDetails({ code, details }: ErrorBody): void {
  if (
    details &&
    !Object.entries(ERROR_DETAILS).some(([one, shape]) => one === code && shape.safeParse(details).success)
  )
    throw new Error(`the details of ${code} violate the contract: ${Object.keys(details).join(', ')}`);
}

/** Resolves to the refusal of work that must be refused; throws when it was done. */
export async function refusalOf(work: Promise<unknown>): Promise<ErrorBody & { status: number | null }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return { ...error.error, status: error.status };
    throw error;
  }
  throw new Error('this was done, though it should have been refused');
}

/** One browser: it keeps cookies and, once told, a signed-in session. */
export interface ApiClient {
  readonly origin: string;
  /** Typed by the contract; throws `Refused`. */
  call<E extends AnyEndpoint>(endpoint: E, input?: CallInput<E>): Promise<AnswerOf<E>>;
  /** Anything at all, for what the contract would not let through. */
  send(request: RawRequest): Promise<RawAnswer>;
  useToken(accessToken: string | null): void;
  accessToken(): string | null;
  cookies: Map<string, string>;
}

interface RawRequest {
  method?: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
  json(): unknown;
}

const refusalSchema = z.object({ error: errorSchema });
const inputParts = z.object({
  params: z.record(z.string(), z.unknown()).default({}),
  query: z.record(z.string(), z.unknown()).default({}),
  body: z.unknown().optional(),
});

/** The cookie that holds the browser's refresh token: name and value, both empty without one. */
export function refreshCookieOf({ cookies }: Pick<ApiClient, 'cookies'>): [name: string, value: string] {
  return [...cookies].find(([name]) => name.includes('kith_refresh_')) ?? ['', ''];
}

export function createApiClient(origin: string): ApiClient {
  const cookies = new Map<string, string>();
  let token: string | null = null;

  async function send({ method = 'GET', path, body, headers = {} }: RawRequest): Promise<RawAnswer> {
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: {
        origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(cookies.size === 0
          ? {}
          : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    keepCookies(response.headers.getSetCookie(), cookies);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: (): unknown => JSON.parse(text),
    };
  }

  return {
    origin,
    cookies,
    send,
    useToken: (value) => void (token = value),
    accessToken: () => token,
    async call<E extends AnyEndpoint>(endpoint: E, input?: CallInput<E>) {
      const { params, query, body } = inputParts.parse(input ?? {});
      const answer = await send({
        method: endpoint.method,
        path: fill(endpoint.path, params) + search(query),
        body,
      });
      if (answer.status !== 200) throw new Refused(refusalSchema.parse(answer.json()).error, answer.status);
      return parseAs<E['answer']>(endpoint.answer, answer.json());
    },
  };
}

const fill = (path: string, params: Record<string, unknown>): string =>
  path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params[name])));

function search(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()}`;
}

function keepCookies(lines: string[], cookies: Map<string, string>): void {
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', ...value] = pair.split('=');
    const gone = attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute));
    if (gone) cookies.delete(name);
    else cookies.set(name, value.join('='));
  }
}
