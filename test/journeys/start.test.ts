import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../shared/contracts/accounts.ts';
import { joinAsMenteeEndpoint, suggestSignInNameEndpoint } from '../../shared/contracts/joining.ts';
import { createApiClient } from '../support/apiClient.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-start-'));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The environment of a machine that has only what setup installs. */
function environment(port: number): NodeJS.ProcessEnv {
  const { MONGODB_URI, REDIS_URL, NODE_ENV, ...rest } = process.env;
  void [MONGODB_URI, REDIS_URL, NODE_ENV];
  return { ...rest, KITH_DATA_DIR: folder, PORT: String(port) };
}

/** Runs `npm start` until it prints the address. */
async function start(port: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: environment(port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (words: Buffer) => (said += words.toString()));
  await expect.poll(() => said, { timeout: 120_000 }).toMatch(/Ctrl-C stops it|exit|Error/);
  return {
    origin: /Kith is at (\S+)/.exec(said)?.[1] ?? '',
    said: () => said,
    async stop(): Promise<number | null> {
      const closed = once(child, 'close');
      child.kill('SIGINT');
      await closed;
      return child.exitCode;
    },
  };
}

async function isOpen(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = createConnection({ host: hostname, port: Number(port) });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const phrase = 'one long enough phrase';

async function join16(origin: string): Promise<string> {
  const client = createApiClient(origin);
  const { signInName, nameToken } = await client.call(suggestSignInNameEndpoint);
  const body = { nameToken, passphrase: phrase, ageBand: '16-17', understoodSecrecy: true } as const;
  await client.call(joinAsMenteeEndpoint, { body });
  return signInName;
}

describe('npm start', () => {
  test('starts everything with demo people, leaves nothing running, and keeps the data for the next start', async () => {
    const setup = spawnSync(process.execPath, ['scripts/setup.mjs'], {
      env: environment(0),
      encoding: 'utf8',
    });
    expect(setup.stdout).toContain('Ready. Next: npm start');
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;

    const first = await start(taken);
    expect(first.said()).toContain(`Port ${taken} is taken; trying ${taken + 1}.`);
    expect(new URL(first.origin).port).not.toBe(String(taken));
    const [, name = '', code = ''] =
      /(demo-moderator)\s+a lamp in the window\s+(\d{6})/.exec(first.said()) ?? [];
    const staff = createApiClient(first.origin);
    const body = { signInName: name, passphrase: 'a lamp in the window', oneTimeCode: code };
    expect((await staff.call(signInEndpoint, { body })).me.role).toBe('moderator');
    const page = await staff.send({ path: '/', headers: { accept: 'text/html' } });
    expect(page.text).toContain('<div id="root">');
    const joined = await join16(first.origin);

    const redis = readFileSync(join(folder, 'redis', 'url'), 'utf8');
    expect(await isOpen(redis)).toBe(true);
    expect(first.said()).not.toContain('Stopped.');
    expect(await first.stop()).toBe(0);
    expect(first.said().trimEnd().split('\n').at(-1)).toBe('Stopped.');
    expect(await isOpen(redis)).toBe(false);
    expect(await isOpen(first.origin)).toBe(false);

    const second = await start(taken);
    const again = createApiClient(second.origin);
    const answer = await again.call(signInEndpoint, { body: { signInName: joined, passphrase: phrase } });
    expect(answer.me.signInName).toBe(joined);
    expect(await second.stop()).toBe(0);
    blocker.close();
  });
});
