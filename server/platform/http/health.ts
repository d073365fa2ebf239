import type { Express, RequestHandler } from 'express';
import { stateOf } from './requestFacts.ts';

/** The answer of `/readyz`. */
export interface ReadyAnswer {
  ready: boolean;
  store: 'reachable' | 'away';
  /** The service works without Redis, so its loss alone does not make a process unready. */
  redis: 'reachable' | 'away';
  /** Whether a probe could be sealed under the keys; null when the store is away. */
  keys: 'proved' | 'failed' | null;
  /** Difference between this machine's clock and the store's; null when the store is away. */
  clockOffMilliseconds: number | null;
}

export type Readiness = () => Promise<ReadyAnswer>;

/** `/healthz`: this process runs. `/readyz`: it may be sent requests. */
export function addHealth(app: Express, readiness: Readiness): void {
  /** Names the route for logs and metrics, and forbids caching. */
  const mark: RequestHandler = (request, response, next) => {
    stateOf(request).route = 'health';
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
  app.get('/healthz', mark, (_request, response) => {
    response.json({ alive: true });
  });
  app.get('/readyz', mark, async (_request, response) => {
    const answer = await readiness();
    response.status(answer.ready ? 200 : 503).json(answer);
  });
}
