import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { joinAsMenteeEndpoint, suggestSignInNameEndpoint } from '../../../../shared/contracts/joining.ts';
import { serverGoodbyePush } from '../../../../shared/contracts/realtime.ts';
import { createApiClient } from '../../../support/apiClient.ts';
import { serverArguments } from '../../../support/serverArguments.ts';
import type { ServerProcess } from '../../../support/startServerProcess.ts';
import { startServerProcess } from '../../../support/startServerProcess.ts';
import { createTestEnvironment } from '../../../support/testEnvironment.ts';
import { connectSocket } from '../../../support/testSocket.ts';

const running: ServerProcess[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
});

async function start(overrides: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServerProcess(overrides);
  running.push(server);
  return server;
}

/** Runs `server/main.ts` until it ends by itself. */
function runToEnd(env: Record<string, string>) {
  return spawnSync(process.execPath, serverArguments('server/main.ts'), {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
    timeout: 60_000,
  });
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? String(address?.port) : '';
}

async function joinSomebody(origin: string) {
  const client = createApiClient(origin);
  const { nameToken } = await client.call(suggestSignInNameEndpoint);
  const body = {
    nameToken,
    passphrase: 'a long enough phrase',
    ageBand: '16-17',
    understoodSecrecy: true,
  } as const;
  const { session } = await client.call(joinAsMenteeEndpoint, { body });
  client.useToken(session.accessToken);
  return client;
}

describe('the server process', { timeout: 120_000 }, () => {
  test('drains on SIGTERM: sockets are told to come back, and it exits 0 within ten seconds', async () => {
    const server = await start();
    const client = await joinSomebody(server.origin);
    const socket = await connectSocket(server.origin, client.accessToken() ?? '');
    const startedAt = performance.now();
    const stopped = server.stop();
    expect((await socket.next(serverGoodbyePush)).reconnectInMs).toBeLessThanOrEqual(5_000);
    expect(await stopped).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
  });

  test('starts again on the same stores after it was killed', async () => {
    const server = await start();
    const client = await joinSomebody(server.origin);
    await server.kill();
    await server.restart();
    const answer = await client.send({ path: '/api/me' });
    expect(answer.status).toBe(200);
  });

  test('reads the clock that a test moves', async () => {
    const server = await start();
    const client = await joinSomebody(server.origin);
    server.clock.advance({ minutes: 11 });
    expect((await client.send({ path: '/api/me' })).status).toBe(401);
    expect((await client.send({ path: '/readyz' })).status).toBe(200);
  });

  test('works as web or worker alone, and a worker shows its figures too', async () => {
    const port = await freePort();
    const worker = await start({ KITH_ROLES: 'worker', KITH_METRICS_PORT: port });
    expect(worker.output()).toContain('Kith works (worker)');
    const figures = () => fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text());
    await expect.poll(figures, { timeout: 10_000 }).toContain('kith_sweep_seconds_count');
    expect(await worker.stop()).toBe(0);
  });

  test('serves figures on a private port only', async () => {
    const port = await freePort();
    const server = await start({ KITH_METRICS_PORT: port });
    await createApiClient(server.origin).send({ path: '/api/planted-path' });
    const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(figures).toContain('kith_http_seconds');
    expect(figures).not.toContain('planted');
    expect((await createApiClient(server.origin).send({ path: '/metrics' })).text).not.toContain(
      'kith_http_seconds',
    );
  });

  test('S21: serves figures at one path, and on another address only when told so', async () => {
    const port = await freePort();
    await start({ HOST: '0.0.0.0', KITH_METRICS_PORT: port });
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    await expect(fetch(`http://127.0.0.2:${port}/metrics`)).rejects.toThrow();
    const told = await freePort();
    await start({ KITH_METRICS_PORT: told, KITH_METRICS_HOST: '127.0.0.2' });
    expect((await fetch(`http://127.0.0.2:${told}/metrics`)).status).toBe(200);
  });

  test('names everything that is wrong with its configuration, and does not start', () => {
    const { status, stderr } = runToEnd({ NODE_ENV: 'production', PORT: 'x' });
    expect(status).toBe(2);
    for (const name of ['PORT', 'MONGODB_URI', 'KITH_MASTER_KEY', 'PUBLIC_URL'])
      expect(stderr).toContain(name);
  });

  test('S4: does not start with a safeguarding key that seals nothing', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
    point[64] = (point[64] ?? 0) ^ 1;
    const { status, stderr } = runToEnd(
      createTestEnvironment({ KITH_SAFEGUARDING_PUBLIC_KEY: point.toString('base64url') }),
    );
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('KITH_SAFEGUARDING_PUBLIC_KEY: is no point'),
    ]);
  });

  test('S4: prints the ids of its keys, and does not start where the old master key is missing', async () => {
    const server = await start();
    expect(server.output()).toMatch(/"keyIds":\{"masters":\["[0-9a-f]{16}"\],"safeguarding":"[0-9a-f]{16}"/);
    await server.stop();
    const exchanged = { ...server.environment, KITH_MASTER_KEY: randomBytes(32).toString('base64url') };
    const { status, stderr } = runToEnd(exchanged);
    expect([status, stderr]).toEqual([1, expect.stringContaining('the master key that wrapped')]);
  });

  test('names a port that is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { status, stderr } = runToEnd(createTestEnvironment({ PORT: port }));
    blocker.close();
    expect([status, stderr]).toEqual([1, expect.stringContaining(`port ${port} is taken`)]);
  });
});
