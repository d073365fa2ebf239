import { join } from 'node:path';
import express from 'express';
import expressStaticGzip from 'express-static-gzip';
import type { RequestHandler, Router } from 'express';
import { AppError } from './appError.ts';
import { stateOf } from './requestFacts.ts';

const YEAR = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';
const FRONT_PAGE = '/front-page.html';

/**
 * Serves the built client: hashed files are cached for a year and sent as the compressed copies that the build made (0009), all
 * others are revalidated; `/` gets the front page that the build rendered, any other page
 * address gets `index.html`, which is empty until its scripts run.
 */
export function serveClient(folder: string): Router {
  const router = express.Router();
  const assets = join(folder, 'assets');
  /** Names the route for logs and metrics. */
  const name =
    (route: string): RequestHandler =>
    (request, _response, next) => {
      stateOf(request).route = route;
      next();
    };
  /** Options for files that are served with this `Cache-Control`. */
  const cacheControl = (value: string) => ({
    index: false as const,
    redirect: false,
    setHeaders: (response: { setHeader(name: string, value: string): void }) =>
      response.setHeader('Cache-Control', value),
  });
  /** Serves a folder, compressed files first. @param caching value of `Cache-Control` */
  const copiesOf = (folder: string, caching: string) =>
    expressStaticGzip(folder, {
      enableBrotli: true,
      orderPreference: ['br', 'gzip'],
      index: false,
      serveStatic: cacheControl(caching),
    });
  router.use('/assets', name('asset'), copiesOf(assets, YEAR), (_request, response) => {
    // Set for a copy that was deleted after the start.
    response.removeHeader('Content-Encoding');
    throw new AppError('notFound');
  });
  router.get('/', (request, _response, next) => {
    // A query can ask for another language than the one that was rendered.
    if (request.originalUrl === '/') request.url = FRONT_PAGE;
    next();
  });
  router.use(name('page'), copiesOf(folder, ALWAYS_ASK));
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) throw new AppError('notFound');
    response.setHeader('Cache-Control', ALWAYS_ASK);
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error?: Error) => {
      if (error) next(new AppError('notFound'));
    });
  });
  router.use(() => {
    throw new AppError('notFound');
  });
  return router;
}
