import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A machine that has only these programs; each notes how it was called. */
function machine(programs: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-setup-'));
  folders.push(folder);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  for (const program of programs) {
    const file = join(bin, program);
    writeFileSync(file, `#!/bin/sh\necho "${program} $*" >> "${folder}/calls"\n`);
    chmodSync(file, 0o755);
  }
  const run = (parameters: string[] = [], env: Record<string, string> = {}) => {
    const script = resolve('scripts/setup.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: bin, ...env },
    });
    return { status, said: stdout + stderr };
  };
  const calls = () => {
    const file = join(folder, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };
  return { folder, run, calls };
}

const isRoot = process.getuid?.() === 0;

describe('npm run setup', () => {
  test('imports nothing that is not part of Node', () => {
    const source = readFileSync('scripts/setup.mjs', 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  });

  test('installs dependencies, and leaves alone what is there', () => {
    const { run, calls } = machine(['npm', 'redis-server']);
    const { status, said } = run();
    expect(status).toBe(0);
    expect(said).toContain('> npm ci');
    expect(calls()).toEqual(['npm ci']);
  });

  test('does nothing a second time', () => {
    const { folder, run, calls } = machine(['npm', 'redis-server']);
    run();
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{}');
    const keys = readFileSync(join(folder, '.kith', 'dev-keys.json'), 'utf8');
    expect(run().status).toBe(0);
    expect(calls()).toEqual(['npm ci']);
    expect(readFileSync(join(folder, '.kith', 'dev-keys.json'), 'utf8')).toBe(keys);
  });

  test.runIf(isRoot)('says each command before it runs it, and asks for Chromium only with --tests', () => {
    const { run, calls } = machine(['npm', 'apt-get', 'sh']);
    expect(run().said).toContain('> apt-get install --yes --no-install-recommends redis-server');
    expect(calls().join()).not.toContain('chromium');
    const second = machine(['npm', 'apt-get', 'redis-server', 'sh']);
    const { said } = second.run(['--tests']);
    for (const name of ['chromium', 'chromium-headless-shell']) {
      expect(said.split('\n')).toContain(`> apt-get install --yes --no-install-recommends ${name}`);
    }
  });

  test('goes on where Debian’s Chromium without windows cannot be had', () => {
    const { folder, run } = machine(['npm', 'apt-get', 'redis-server', 'chromium', 'sh']);
    const apt = join(folder, 'bin', 'apt-get');
    writeFileSync(apt, '#!/bin/sh\nexit 100\n');
    chmodSync(apt, 0o755);
    const { status, said } = run(['--tests']);
    expect(status).toBe(0);
    if (isRoot) expect(said).toContain('the journeys run in the full Chromium');
  });

  test('says what to run where it may not, and changes nothing more', () => {
    const { folder, run } = machine(['npm']);
    const { status, said } = run();
    expect(status).toBe(1);
    expect(said).toMatch(/Redis is missing.*REDIS_URL/);
    expect(existsSync(join(folder, '.kith'))).toBe(false);
    expect(run([], { REDIS_URL: 'redis://elsewhere' }).status).toBe(0);
  });

  test('makes development keys that only their owner can read and production refuses', () => {
    const { folder, run } = machine(['npm', 'redis-server']);
    run();
    const file = join(folder, '.kith', 'dev-keys.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const keys = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const name of [
      'KITH_MASTER_KEY',
      'KITH_TOKEN_KEY',
      'KITH_CURSOR_KEY',
      'KITH_LOG_KEY',
      'KITH_NAME_KEY',
      'KITH_RECEIPT_KEY',
      'KITH_PUSH_KEY',
    ]) {
      expect(Buffer.from(keys[name] ?? '', 'base64url').toString('latin1')).toContain('kith-dev');
    }
    expect(Buffer.from(keys['KITH_SAFEGUARDING_PUBLIC_KEY'] ?? '', 'base64url')).toHaveLength(65);
  });

  test('setup adds missing keys to an existing file of development keys', () => {
    const { folder, run } = machine(['npm', 'redis-server']);
    run();
    const file = join(folder, '.kith', 'dev-keys.json');
    const read = () => z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
    const { KITH_NAME_KEY: missing, ...older } = read();
    writeFileSync(file, JSON.stringify(older), { mode: 0o600 });
    run();
    expect(read()).toMatchObject(older);
    expect(Buffer.from(read()['KITH_NAME_KEY'] ?? '', 'base64url')).toHaveLength(32);
    expect(read()['KITH_NAME_KEY']).not.toBe(missing);
  });
});
