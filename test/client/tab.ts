import { vi } from 'vitest';
import type { Session } from '../../shared/contracts/accounts.ts';

/** Long after every pause and jitter. */
export const LONG_MS = 60_000;

export function sessionOf(signInName: string, role: Session['me']['role'] = 'mentee'): Session {
  return {
    accessToken: `token of ${signInName}`,
    expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
    me: { role, signInName, ageBand: null, persona: null, screeningState: null, hasSecondFactor: false },
  };
}

type Answer = Response | Error | Promise<Response>;
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
/** What the server says to a renewal, or to anything else. */
export function renewed(session: Session) {
  return json(session);
}
export function refused(code: string, status: number) {
  return json({ error: { code, requestId: 'r' } }, status);
}

/**
 * The globals of a browser tab: storage shared with its other tabs, events, and a `fetch` that takes its answers from
 * `answers`, and fails when they run out.
 */
export function openTab(stored = new Map<string, string>()) {
  const events = new EventTarget();
  const asked: { path: string; body: unknown }[] = [];
  const answers: Answer[] = [];
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
    const answer = answers.shift() ?? new TypeError('no network');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  /** An event as the browser makes it. */
  const happens = (name: string, facts: object = {}) => {
    events.dispatchEvent(Object.assign(new Event(name), facts));
  };
  return { stored, asked, answers, happens };
}
