import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { endpoint } from '../../../../shared/contracts/endpoint.ts';
import { AppError } from '../../../../server/platform/http/index.ts';
import type { Routes } from '../../../../server/platform/http/index.ts';
import { refusalOf } from '../../../support/apiClient.ts';
import { startPlatform } from '../../../support/startPlatform.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';

const done = z.strictObject({ done: z.literal(true) });
const echo = endpoint({
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
const deskOnly = endpoint({
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
const spent = endpoint({ method: 'GET', path: '/api/spent', access: 'public', limit: 'read', answer: done });
const setCookie = endpoint({
  method: 'POST',
  path: '/api/auth/set',
  access: 'public',
  limit: 'write',
  answer: done,
});
const readCookie = endpoint({
  method: 'POST',
  path: '/api/auth/read',
  access: 'public',
  limit: 'write',
  answer: z.strictObject({ value: z.string().nullable() }),
});

const mentee: Actor = {
  accountId: 'planted-account-id-0001',
  role: 'mentee',
  sessionId: 'planted-session-1',
};
const moderator: Actor = { ...mentee, role: 'moderator' };

const saying = (words: string): unknown => expect.stringContaining(words);

let app: TestPlatform;

function clientFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>A page</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
  return folder;
}

beforeAll(async () => {
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
          throw new AppError('timeSpent', { details: { weekOpensAt: '2026-11-23T00:00:00Z' } });
        });
        routes.handle(setCookie, async ({ reply }) => {
          reply.setCookie({ name: 'refresh', value: 'a b;c', path: '/api/auth', maxAgeSeconds: 60 });
          return { done: true as const };
        });
        routes.handle(readCookie, async ({ request }) => ({ value: request.cookie('refresh') ?? null }));
      },
    },
  ];
  app = await startPlatform(modules, { KITH_CLIENT_FOLDER: clientFolder() });
});
afterAll(() => app.stop());

const signedIn = (actor: Actor) => {
  const client = app.visitor();
  client.useToken(app.platform.tokens.sign(actor).token);
  return client;
};

describe('endpoints', () => {
  it('hand the handler typed, parsed input and send its parsed answer', async () => {
    const answer = await signedIn(mentee).call(echo, {
      params: { name: 'fern' },
      query: { times: 2 },
      body: { words: 'hi' },
    });
    expect(answer).toEqual({ said: 'fern hihi', by: mentee.accountId });
  });

  it('refuse unknown and wrong fields by name, and never in silence', async () => {
    const client = signedIn(mentee);
    const body = { words: 1, extra: true, nested: { deep: 1, deeper: 2 } };
    const answer = await client.send({ method: 'POST', path: '/api/echo/fern?times=1&more=2', body });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({
      error: { code: 'badRequest', fields: { more: 'not expected here' } },
    });
    const second = await client.send({ method: 'POST', path: '/api/echo/fern?times=1', body });
    expect(second.json()).toMatchObject({
      error: {
        fields: {
          extra: 'not expected here',
          'nested.deeper': 'not expected here',
          words: saying('string'),
        },
      },
    });
    const third = await app.visitor().send({ path: '/api/open?planted=1' });
    expect(third.json()).toMatchObject({
      error: { code: 'badRequest', fields: { planted: 'not expected in the query' } },
    });
  });

  it.each([
    ['broken JSON', '{"words":', 400, 'badRequest'],
    ['no JSON at all', '', 400, 'badRequest'],
    ['more than 64 kB', JSON.stringify({ words: 'x'.repeat(70_000) }), 413, 'tooLarge'],
  ])('refuse %s', async (_name, body, status, code) => {
    const answer = await signedIn(mentee).send({ method: 'POST', path: '/api/echo/fern?times=1', body });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ error: { code } });
  });

  it('ask who is asking before anything else', async () => {
    expect(await refusalOf(app.visitor().call(deskOnly))).toMatchObject({ code: 'notSignedIn', status: 401 });
    expect(await refusalOf(signedIn(mentee).call(deskOnly))).toMatchObject({
      code: 'notAllowed',
      status: 403,
    });
    expect(await signedIn(moderator).call(deskOnly)).toEqual({ done: true });
  });

  it('refuse a token that has run out, was altered, or was signed for something else', async () => {
    const client = signedIn(moderator);
    const token = client.accessToken() ?? '';
    client.useToken(`${token.slice(0, -2)}xx`);
    expect((await refusalOf(client.call(deskOnly))).code).toBe('notSignedIn');
    client.useToken(token);
    app.clock.advance({ minutes: 11 });
    expect((await refusalOf(client.call(deskOnly))).code).toBe('notSignedIn');
    app.clock.advance({ minutes: -11 });
    expect(await client.call(deskOnly)).toEqual({ done: true });
  });

  it('answer a session that has ended, though its token has not, with sessionEnded', async () => {
    app.endSession('over');
    expect((await refusalOf(signedIn({ ...moderator, sessionId: 'over' }).call(deskOnly))).code).toBe(
      'sessionEnded',
    );
  });

  it('never send an answer that breaks its contract: 500 under a request id, logged without values', async () => {
    const answer = await app.visitor().send({ path: '/api/breach' });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('Planted Fox');
    const requestId = answer.headers.get('x-request-id') ?? '';
    const line = app.logs.find((entry) => entry.includes(requestId) && entry.includes('broke its contract'));
    expect(line).toContain('menteeAlias');
    expect(line).not.toContain('Planted Fox');
  });

  it('say an unforeseen error in plain words, and log it without the values it quotes', async () => {
    const answer = await app.visitor().send({ path: '/api/boom' });
    expect(answer.json()).toMatchObject({
      error: { code: 'internal', message: saying('Nothing you wrote was lost') },
    });
    expect(app.logs.some((line) => line.includes('request failed'))).toBe(true);
    expect(app.logs.join('')).not.toContain('planted words');
  });

  it('carry the details of a refusal', async () => {
    expect(await refusalOf(app.visitor().call(spent))).toMatchObject({
      status: 409,
      code: 'timeSpent',
      details: { weekOpensAt: '2026-11-23T00:00:00Z' },
    });
  });

  it('keep no trace of a path, an id or an address in the log (R48)', async () => {
    await signedIn(mentee).call(echo, {
      params: { name: 'planted-name' },
      query: { times: 1 },
      body: { words: 'planted-body' },
    });
    await app.visitor().send({ path: '/api/planted-path/x' });
    const log = app.logs.join('');
    expect(log).toContain('POST /api/echo/:name');
    expect(log).toMatch(/account:[\w-]{12}/);
    expect(log).not.toMatch(/planted-(name|body|path|account|session)/);
    expect(log).not.toContain('127.0.0.1');
  });
});

describe('origins and cookies', () => {
  it('set cookies HttpOnly, Secure and SameSite=Strict, and read them back', async () => {
    const client = app.visitor();
    const answer = await client.send({ method: 'POST', path: '/api/auth/set' });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^refresh=a%20b%3Bc; Max-Age=60; Path=\/api\/auth; .*HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await client.call(readCookie)).toEqual({ value: 'a b;c' });
  });

  it.each([['https://elsewhere.example'], ['null'], ['http://127.0.0.1:1']])(
    'refuse to act for %s',
    async (origin) => {
      const answer = await app.visitor().send({ method: 'POST', path: '/api/auth/set', headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.json()).toMatchObject({ error: { code: 'wrongOrigin' } });
    },
  );

  it('refuse a cookie to a caller that names no origin', async () => {
    const answer = await fetch(`${app.origin}/api/auth/read`, {
      method: 'POST',
      headers: { cookie: 'refresh=x' },
    });
    expect(await answer.json()).toMatchObject({ error: { code: 'wrongOrigin' } });
  });
});

describe('headers and files', () => {
  it('forbid everything that is not ours, inline code and framing', async () => {
    const answer = await app.visitor().send({ path: '/' });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('never let an API answer be stored', async () => {
    expect((await app.visitor().send({ path: '/api/open' })).headers.get('cache-control')).toBe('no-store');
    expect((await app.visitor().send({ path: '/api/nowhere' })).headers.get('cache-control')).toBe(
      'no-store',
    );
  });

  it.each([
    ['/assets/app-1a2b3c.js', 200, 'public, max-age=31536000, immutable'],
    ['/index.html', 200, 'no-cache'],
    ['/conversations/anything', 200, 'no-cache'],
  ])('serve %s', async (path, status, cacheControl) => {
    const answer = await app.visitor().send({ path, headers: { accept: 'text/html,*/*' } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, cacheControl]);
  });

  it.each([['/assets/missing.js'], ['/api/nowhere'], ['/%E0%A4%A']])('serve no page for %s', async (path) => {
    const answer = await app.visitor().send({ path });
    expect(answer.text).not.toContain('A page');
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe('health', () => {
  it('says that the process is alive and that its stores are reachable, by real clocks', async () => {
    app.clock.advance({ days: 14 });
    expect((await app.visitor().send({ path: '/healthz' })).json()).toEqual({ alive: true });
    const ready = await app.visitor().send({ path: '/readyz' });
    expect(ready.status).toBe(200);
    expect(ready.json()).toMatchObject({ ready: true, store: 'reachable', redis: 'reachable' });
    app.clock.advance({ days: -14 });
  });
});
