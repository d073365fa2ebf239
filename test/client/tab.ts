import { vi } from 'vitest';
import type { Session } from '../../shared/contracts/accounts.ts';

/** Long after every pause and jitter. */
export const LONG_MS = 60_000;

export function sessionOf(signInName: string, role: Session['me']['role'] = 'mentee'): Session {
  return {
    accessToken: `token of ${signInName}`,
    expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
    me: { role, signInName, ageBand: null, persona: null, screeningState: null },
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
 * What a tab offers to code without a page: storage that its other tabs share, events, and a network whose next answers
 * are put in `answers`; when they run out, nothing answers.
 */
export function openTab(stored = new Map<string, string>()) {
  const ears = new EventTarget();
  const asked: { path: string; body: unknown }[] = [];
  const answers: Answer[] = [];
  vi.stubGlobal('addEventListener', ears.addEventListener.bind(ears));
  vi.stubGlobal('removeEventListener', ears.removeEventListener.bind(ears));
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
    ears.dispatchEvent(Object.assign(new Event(name), facts));
  };
  return { stored, asked, answers, happens };
}
