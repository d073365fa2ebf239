import type { Express, RequestHandler } from 'express';
import { stateOf } from './requestFacts.ts';

export interface ReadyAnswer {
  ready: boolean;
  store: 'reachable' | 'away';
  /** Its loss breaks nothing but liveliness, so it alone takes no process out of service. */
  redis: 'reachable' | 'away';
  /** How far this machine's clock is from the store's; null when the store is away. */
  clockOffMilliseconds: number | null;
}

export type Readiness = () => Promise<ReadyAnswer>;

/** `/healthz`: this process is alive. `/readyz`: it may be sent visitors. */
export function addHealth(app: Express, readiness: Readiness): void {
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
