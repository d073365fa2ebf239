import { once } from 'node:events';
import { request } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../../server/platform/config/index.ts';
import { securityHeaders } from '../../../../server/platform/http/securityHeaders.ts';
import { createTestEnvironment } from '../../../support/testEnvironment.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';
import { FRONT_PAGE, readCookie, SCRIPT, startProbe } from './probe.ts';

let app: TestPlatform;
beforeAll(async () => {
  app = await startProbe();
});
afterAll(() => app.stop());

describe('origins and cookies', () => {
  test('set cookies HttpOnly, Secure and SameSite=Strict, and read them back', async () => {
    const client = app.visitor();
    const answer = await client.send({ method: 'POST', path: '/api/auth/set' });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^refresh=a%20b%3Bc; Max-Age=60; Path=\/api\/auth; .*HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await client.call(readCookie)).toEqual({ value: 'a b;c' });
  });

  test.each([['https://elsewhere.example'], ['null'], ['http://127.0.0.1:1']])(
    'refuse to act for %s',
    async (origin) => {
      const answer = await app.visitor().send({ method: 'POST', path: '/api/auth/set', headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.json()).toMatchObject({ error: { code: 'wrongOrigin' } });
    },
  );

  test.each([
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['203.0.113.7', 403],
    ['localhost', 200],
    ['kith.localhost', 200],
    ['192.168.1.20', 200],
    ['[::1]', 200],
  ])('S19: a page that reached us as %s is answered %d', async (name, status) => {
    const host = `${name}:${new URL(app.origin).port}`;
    const headers = { host, origin: `http://${host}` };
    const answer = new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${app.origin}/api/auth/set`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(await answer).toBe(status);
  });

  test('refuse a cookie to a caller that names no origin', async () => {
    const answer = await fetch(`${app.origin}/api/auth/read`, {
      method: 'POST',
      headers: { cookie: 'refresh=x' },
    });
    expect(await answer.json()).toMatchObject({ error: { code: 'wrongOrigin' } });
  });
});

describe('headers and files', () => {
  test('forbid everything that is not ours, inline code and framing', async () => {
    const answer = await app.visitor().send({ path: '/' });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  test('in production ask for nothing that is not encrypted', async () => {
    const config = loadConfig(
      createTestEnvironment({
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://kith.example',
        MONGODB_URI: 'mongodb://kith:secret@mongo.example/kith?tls=true',
        REDIS_URL: 'rediss://kith:secret@redis.example/0',
        KITH_CLOCK_FILE: '',
        KITH_RATE_FACTOR: '',
      }),
    );
    const server = express()
      .use(...securityHeaders(config), (_request, response) => void response.end())
      .listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const { headers } = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    server.close();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self' wss://kith.example;");
    expect(policy).toContain('upgrade-insecure-requests');
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=6\d{7}; includeSubDomains$/);
  });

  test('S23: are on the refusals of the socket server too', async () => {
    const paths = [
      '/socket.io/',
      '/socket.io/?EIO=4&transport=polling',
      '/socket.io/?EIO=4&transport=websocket&sid=x',
    ];
    for (const path of paths) {
      const { status, headers } = await app.visitor().send({ path });
      expect(status, path).toBeGreaterThanOrEqual(400);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  });

  test('never let an API answer be stored', async () => {
    expect((await app.visitor().send({ path: '/api/open' })).headers.get('cache-control')).toBe('no-store');
    expect((await app.visitor().send({ path: '/api/nowhere' })).headers.get('cache-control')).toBe(
      'no-store',
    );
  });

  test.each([
    ['/assets/app-1a2b3c.js', 200, 'public, max-age=31536000, immutable'],
    ['/index.html', 200, 'no-cache'],
    ['/conversations/anything', 200, 'no-cache'],
  ])('serve %s', async (path, status, cacheControl) => {
    const answer = await app.visitor().send({ path, headers: { accept: 'text/html,*/*' } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, cacheControl]);
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('serve a script to who accepts %s in that encoding', async (accepted, encoding) => {
    const answer = await app
      .visitor()
      .send({ path: '/assets/app-1a2b3c.js', headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(answer.text).toBe(SCRIPT);
  });

  test('serve the rendered front page, compressed, at its own address and without a query alone', async () => {
    const pageAt = (path: string) =>
      app.visitor().send({ path, headers: { accept: 'text/html', 'accept-encoding': 'br' } });
    const front = await pageAt('/');
    expect(front.text).toBe(FRONT_PAGE);
    expect(front.headers.get('content-encoding')).toBe('br');
    expect(front.headers.get('cache-control')).toBe('no-cache');
    expect(front.headers.get('content-type')).toMatch(/^text\/html/);
    for (const path of ['/?locale=en-XA', '/home', '/conversations/anything'])
      expect((await pageAt(path)).text, path).toContain('A page');
  });

  test.each([['/assets/missing.js'], ['/api/nowhere'], ['/%E0%A4%A']])(
    'serve no page for %s',
    async (path) => {
      const answer = await app.visitor().send({ path });
      expect(answer.text).not.toContain('A page');
      expect(answer.status).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('health', () => {
  test('says that the process is alive and that its stores are reachable, by real clocks', async () => {
    app.clock.advance({ days: 14 });
    expect((await app.visitor().send({ path: '/healthz' })).json()).toEqual({ alive: true });
    const ready = await app.visitor().send({ path: '/readyz' });
    expect(ready.status).toBe(200);
    expect(ready.json()).toMatchObject({ ready: true, store: 'reachable', redis: 'reachable' });
    app.clock.advance({ days: -14 });
  });
});
