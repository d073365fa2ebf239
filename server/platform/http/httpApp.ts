import type { Express, RequestHandler } from 'express';
import express from 'express';
import type { Clock } from '../clock/index.ts';
import { getReceiptKeysEndpoint, RECEIPT_KEYS_ADDRESS } from '../../../shared/contracts/time.ts';
import type { Metrics } from '../metrics/index.ts';
import { newId } from '../crypto/ids.ts';
import { createApiRouter } from './apiRouter.ts';
import type { ApiInput } from './apiRouter.ts';
import { serveClient } from './clientFiles.ts';
import { createErrorHandler } from './errorHandler.ts';
import { addHealth } from './health.ts';
import type { Readiness } from './health.ts';
import { beginRequest } from './requestFacts.ts';
import { securityHeaders } from './securityHeaders.ts';

interface HttpAppInput extends ApiInput {
  clock: Clock;
  metrics: Metrics;
  readiness: Readiness;
}

/** The HTTP application: health, API, built client. Does not listen. */
export function createHttpApp(input: HttpAppInput): Express {
  const { config, log, readiness } = input;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(traceRequest(input), ...securityHeaders(config));
  addHealth(app, readiness);
  app.get(RECEIPT_KEYS_ADDRESS, (_request, response) => {
    response.redirect(308, getReceiptKeysEndpoint.path);
  });
  app.use('/api', createApiRouter(input));
  if (config.http.clientFolder !== null) app.use(serveClient(config.http.clientFolder));
  app.use(createErrorHandler(log));
  return app;
}

/** Gives each request its id; when it ends, logs and counts its route pattern, status and time, but no path and no address. */
function traceRequest({ clock, log, metrics }: HttpAppInput): RequestHandler {
  return (request, response, next) => {
    const state = beginRequest(request, newId());
    response.setHeader('X-Request-Id', state.id);
    // The client corrects its clock by this header.
    response.setHeader('Date', clock.now().toUTCString());
    response.on('close', () => {
      const milliseconds = Math.round(performance.now() - state.startedAt);
      const account = state.actor ? log.ref('account', state.actor.accountId) : undefined;
      const { route, id: requestId } = state;
      metrics.httpRequest({ route, status: response.statusCode, seconds: milliseconds / 1000 });
      if (route === 'health') return;
      log.info({ requestId, route, status: response.statusCode, milliseconds, account }, 'request');
    });
    next();
  };
}
