import { vi } from 'vitest';
import { doorOf, ENDPOINTS } from '../../support/contractTables.ts';

/** One answer of the server, as whoever asked for it heard it. */
export interface Heard {
  /** `GET /api/me`, or the address itself where there is no such door. */
  door: string;
  /** Address and body, as they were sent. */
  asked: string;
  status: number;
  text: string;
}

export interface Ears {
  /** Everything that was answered to anybody but those who are left out. */
  heard: Heard[];
  /** Every address that anybody asked for. */
  addresses: string[];
  /** What whoever holds this token says goes out as from their browser, and what they are told is theirs alone. */
  leaveOut(token: string): void;
  /** The same for all that is said while this lasts. */
  privately<T>(work: () => Promise<T>): Promise<T>;
}

const DOORS = ENDPOINTS.map((endpoint) => ({
  door: doorOf(endpoint),
  method: endpoint.method,
  pattern: new RegExp(`^${endpoint.path.replace(/:\w+/g, '[^/]+')}$`),
}));

const nameOf = (method: string, path: string): string =>
  DOORS.find((one) => one.method === method && one.pattern.test(path))?.door ?? `${method} ${path}`;

/** Keeps every HTTP answer; those who are left out carry `headers` of their own. */
export function listenIn(headers: Readonly<Record<string, string>>): Ears {
  const leftOut = new Set<string>();
  const ears: Ears = {
    heard: [],
    addresses: [],
    leaveOut: (token) => void leftOut.add(`Bearer ${token}`),
    async privately(work) {
      isPrivate = true;
      return work().finally(() => void (isPrivate = false));
    },
  };
  let isPrivate = false;
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    const sent = new Headers(init?.headers);
    const alone = isPrivate || leftOut.has(sent.get('authorization') ?? '');
    if (alone) for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const response = await fetch(address, { ...init, headers: sent });
    const { pathname, href } = new URL(address instanceof Request ? address.url : address);
    ears.addresses.push(href);
    if (!alone) {
      const door = nameOf(init?.method ?? 'GET', pathname);
      const asked = `${href} ${typeof init?.body === 'string' ? init.body : ''}`;
      ears.heard.push({ door, asked, status: response.status, text: await response.clone().text() });
    }
    return response;
  });
  return ears;
}
