import { vi } from 'vitest';
import { endpointNameOf, ENDPOINTS } from '../../support/contractTables.ts';

/** One HTTP response, with the request that it answers. */
export interface RecordedResponse {
  /** `GET /api/me`, or method and path where the contracts have no such endpoint. */
  endpoint: string;
  /** URL and body, as they were sent. */
  request: string;
  status: number;
  text: string;
}

export interface ResponseRecorder {
  /** The responses to all clients that are not excluded. */
  responses: RecordedResponse[];
  /** The URLs of all requests, those of excluded clients included. */
  urls: string[];
  /** Requests with this access token carry the excluded clients' headers, and their responses are not recorded. */
  exclude(token: string): void;
  /** Excludes every request that is made while `work` runs. */
  withoutRecording<T>(work: () => Promise<T>): Promise<T>;
}

const ENDPOINT_PATTERNS = ENDPOINTS.map((endpoint) => ({
  endpoint: endpointNameOf(endpoint),
  method: endpoint.method,
  pattern: new RegExp(`^${endpoint.path.replace(/:\w+/g, '[^/]+')}$`),
}));

const nameOf = (method: string, path: string): string =>
  ENDPOINT_PATTERNS.find((one) => one.method === method && one.pattern.test(path))?.endpoint ??
  `${method} ${path}`;

/**
 * Records every HTTP response from now on, by a spy on `fetch`.
 * @param headers set on requests of excluded clients, as their browser would
 */
export function recordResponses(headers: Readonly<Record<string, string>>): ResponseRecorder {
  const excluded = new Set<string>();
  const recorder: ResponseRecorder = {
    responses: [],
    urls: [],
    exclude: (token) => void excluded.add(`Bearer ${token}`),
    async withoutRecording(work) {
      isPaused = true;
      return work().finally(() => void (isPaused = false));
    },
  };
  let isPaused = false;
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    const sent = new Headers(init?.headers);
    const isExcluded = isPaused || excluded.has(sent.get('authorization') ?? '');
    if (isExcluded) for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const response = await fetch(address, { ...init, headers: sent });
    const { pathname, href } = new URL(address instanceof Request ? address.url : address);
    recorder.urls.push(href);
    if (!isExcluded) {
      const endpoint = nameOf(init?.method ?? 'GET', pathname);
      const request = `${href} ${typeof init?.body === 'string' ? init.body : ''}`;
      recorder.responses.push({
        endpoint,
        request,
        status: response.status,
        text: await response.clone().text(),
      });
    }
    return response;
  });
  return recorder;
}
