import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import expressStaticGzip from 'express-static-gzip';
import type { RequestHandler, Router } from 'express';
import { AppError } from './appError.ts';
import { stateOf } from './requestFacts.ts';

const YEAR = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

/**
 * Serves the built client: hashed files are cached for a year and sent as the compressed copies that the build made (0009), all
 * others are revalidated; any page address gets `index.html`, the front page with the `Link` header that the build wrote.
 */
export function serveClient(folder: string): Router {
  const router = express.Router();
  const assets = join(folder, 'assets');
  const name =
    (route: string): RequestHandler =>
    (request, _response, next) => {
      stateOf(request).route = route;
      next();
    };
  const cacheControl = (value: string) => ({
    index: false as const,
    redirect: false,
    setHeaders: (response: { setHeader(name: string, value: string): void }) =>
      response.setHeader('Cache-Control', value),
  });
  const copies = expressStaticGzip(assets, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: cacheControl(YEAR),
  });
  router.use('/assets', name('asset'), copies, (_request, response) => {
    // Set for a copy that was deleted after the start.
    response.removeHeader('Content-Encoding');
    throw new AppError('notFound');
  });
  router.use(name('page'), express.static(folder, cacheControl(ALWAYS_ASK)));
  const frontPageLinks = readIfThere(join(folder, 'front-page-links.txt'));
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) throw new AppError('notFound');
    response.setHeader('Cache-Control', ALWAYS_ASK);
    if (request.path === '/' && frontPageLinks !== '') response.setHeader('Link', frontPageLinks);
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error?: Error) => {
      if (error) next(new AppError('notFound'));
    });
  });
  router.use(() => {
    throw new AppError('notFound');
  });
  return router;
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
