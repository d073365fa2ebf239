import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { endpoint } from '../../../../shared/contracts/endpoint.ts';
import { AppError } from '../../../../server/platform/http/index.ts';
import type { Routes } from '../../../../server/platform/http/index.ts';
import { startPlatform } from '../../../support/startPlatform.ts';

const done = z.strictObject({ done: z.literal(true) });
export const echo = endpoint({
  method: 'POST',
  path: '/api/echo/:name',
  access: 'signedIn',
  limit: 'write',
  params: z.strictObject({ name: z.string() }),
  query: z.strictObject({ times: z.coerce.number().int() }),
  body: z.strictObject({
    words: z.string().max(100_000),
    nested: z.strictObject({ deep: z.number() }).optional(),
  }),
  answer: z.strictObject({ said: z.string(), by: z.string() }),
});
export const deskOnly = endpoint({
  method: 'GET',
  path: '/api/desk',
  access: ['moderator'],
  limit: 'read',
  answer: done,
});
const open = endpoint({ method: 'GET', path: '/api/open', access: 'public', limit: 'read', answer: done });
const breach = endpoint({
  method: 'GET',
  path: '/api/breach',
  access: 'public',
  limit: 'read',
  answer: z.strictObject({ menteeAlias: z.string().max(5) }),
});
const boom = endpoint({ method: 'GET', path: '/api/boom', access: 'public', limit: 'read', answer: done });
export const spent = endpoint({
  method: 'GET',
  path: '/api/spent',
  access: 'public',
  limit: 'read',
  answer: done,
});
const setCookie = endpoint({
  method: 'POST',
  path: '/api/auth/set',
  access: 'public',
  limit: 'write',
  answer: done,
});
export const readCookie = endpoint({
  method: 'POST',
  path: '/api/auth/read',
  access: 'public',
  limit: 'write',
  answer: z.strictObject({ value: z.string().nullable() }),
});

const modules = () => [
  {
    name: 'probe',
    routes: (routes: Routes) => {
      routes.handle(echo, async ({ params, query, body, actor }) => ({
        said: `${params.name} ${body.words.repeat(query.times)}`,
        by: actor.accountId,
      }));
      routes.handle(deskOnly, async () => ({ done: true as const }));
      routes.handle(open, async () => ({ done: true as const }));
      routes.handle(breach, async () => ({ menteeAlias: 'Planted Fox' }));
      routes.handle(boom, async () => {
        throw new Error('broke on "planted words of a child"');
      });
      routes.handle(spent, async () => {
        throw new AppError('timeSpent', { details: { opensAt: '2026-11-23T00:00:00Z' } });
      });
      routes.handle(setCookie, async ({ reply }) => {
        reply.setCookie({ name: 'refresh', value: 'a b;c', path: '/api/auth', maxAgeSeconds: 60 });
        return { done: true as const };
      });
      routes.handle(readCookie, async ({ request }) => ({ value: request.cookie('refresh') ?? null }));
    },
  },
];

export const FRONT_PAGE = '<!doctype html><title>The front page</title>';

export const SCRIPT = 'export {};';

function clientFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>A page</title>');
  writeFileSync(join(folder, 'front-page.html'), FRONT_PAGE);
  writeFileSync(join(folder, 'front-page.html.br'), brotliCompressSync(FRONT_PAGE));
  const script = join(folder, 'assets', 'app-1a2b3c.js');
  writeFileSync(script, SCRIPT);
  writeFileSync(`${script}.br`, brotliCompressSync(SCRIPT));
  writeFileSync(`${script}.gz`, gzipSync(SCRIPT));
  return folder;
}

/** The platform's HTTP side with one endpoint for each thing that can happen, and a built client of a page and a script. */
export function startProbe() {
  return startPlatform(modules, { KITH_CLIENT_FOLDER: clientFolder() });
}
