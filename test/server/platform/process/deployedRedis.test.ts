import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '../../../../scripts/start/ports.ts';
import { readSource } from '../../../support/sourceFiles.ts';
import { startServerProcess } from '../../../support/startServerProcess.ts';
import type { ServerProcess } from '../../../support/startServerProcess.ts';

/* Redis with the options of docker-compose.yml and the files of deploy/makeSecrets.sh, and a server that uses it. */
let folder: string;
let port: number;
let redis: ChildProcess;
let server: ServerProcess;

const secret = (name: string) => readFileSync(join(folder, name), 'utf8').trim();

function composeOptions(): string[] {
  const [, list = ''] =
    /^ {2}redis:\n[^]*? {4}command:\n {6}- valkey-server\n([^]*?)\n {4}\w/m.exec(
      readSource('docker-compose.yml'),
    ) ?? [];
  const options = [...list.matchAll(/^ {6}- (.*)$/gm)].map(([, option = '']) => option.replaceAll("'", ''));
  return options.map((option) => (option === '6379' ? String(port) : option.replace('/run/secrets', folder)));
}

/** A client with what is given, and the authority of the stores. */
function connectTo(options: { username?: string; password?: string; tls?: boolean }): Redis {
  const { tls = true, ...credentials } = options;
  const client = new Redis({
    host: 'localhost',
    port,
    ...credentials,
    ...(tls ? { tls: { ca: secret('stores-ca') } } : {}),
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  client.on('error', () => undefined);
  return client;
}
const asKith = () => connectTo({ username: 'kith', password: secret('redis-password') });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kith-secrets-'));
  execFileSync('deploy/makeSecrets.sh', [folder], { stdio: 'ignore' });
  port = await freePort();
  const program = process.env['KITH_REDIS_SERVER'] ?? 'redis-server';
  redis = spawn(program, [...composeOptions(), '--dir', folder], { stdio: 'ignore' });
  await vi.waitFor(() => asKith().ping(), { timeout: 10_000 });
  server = await startServerProcess({
    NODE_EXTRA_CA_CERTS: join(folder, 'stores-ca'),
    REDIS_URL: secret('redis-url').replace('redis:6379', `localhost:${port}`),
    KITH_REDIS_PREFIX: 'kith',
    KITH_SEVERAL_PROCESSES: 'true',
  });
});
afterAll(async () => {
  await server.stop();
  // On SIGTERM it would save into the folder first, and go on running where that is gone.
  const exited = once(redis, 'exit');
  redis.kill('SIGKILL');
  await exited;
  rmSync(folder, { recursive: true, force: true });
});

test('S5: the deployed Redis answers no one without TLS, without the password, or for keys of others', async () => {
  await expect(connectTo({ tls: false }).ping()).rejects.toThrow();
  await expect(connectTo({}).ping()).rejects.toThrow('NOAUTH');
  await expect(asKith().get('other:key')).rejects.toThrow('NOPERM');
  await expect(asKith().psubscribe('*')).rejects.toThrow('NOPERM');
  await expect(asKith().flushall()).rejects.toThrow('NOPERM');
});

test('S5: the server works with the deployed Redis', async () => {
  expect(await (await fetch(`${server.origin}/readyz`)).json()).toMatchObject({ redis: 'reachable' });
  await fetch(`${server.origin}/api/signposts`);
  const keys = async () => (await asKith().scan('0', 'MATCH', 'kith:*', 'COUNT', 1_000))[1].join(' ');
  await expect.poll(keys).toMatch(/kith:limit/);
  await expect.poll(keys).toMatch(/kith:jobs/);
  expect(server.output()).not.toMatch(/NOPERM|NOAUTH|"level":"(warn|error)"/);
});
