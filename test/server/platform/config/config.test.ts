import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../../../server/platform/config/index.ts';
import { createTestEnvironment } from '../../../support/testEnvironment.ts';

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const production = (overrides: Record<string, string | undefined> = {}) => ({
  ...createTestEnvironment(),
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://kith.example',
  MONGODB_URI: 'mongodb://kith:secret@mongo.example:27017/kith?replicaSet=kith&tls=true',
  REDIS_URL: 'rediss://kith:secret@redis.example:6379/0',
  HOST: undefined,
  KITH_CLOCK_FILE: undefined,
  KITH_RATE_FACTOR: undefined,
  KITH_MAIL_FROM: 'notes@kith.example',
  KITH_SMTP_URL: 'smtps://user:secret@mail.example',
  ...overrides,
});

const devKey = () => Buffer.concat([Buffer.from('kith-dev'), Buffer.alloc(24, 7)]).toString('base64url');

describe('the configuration', () => {
  test('names every problem at once', () => {
    const problems = problemsOf({
      NODE_ENV: 'staging',
      PORT: '99999',
      KITH_ROLES: 'web,cron',
      KITH_DATA_DIR: '/nowhere',
    });
    for (const name of [
      'NODE_ENV',
      'PORT',
      'KITH_ROLES',
      'MONGODB_URI',
      'REDIS_URL',
      'KITH_MASTER_KEY',
      'KITH_RECEIPT_KEY',
    ]) {
      expect(problems.filter((problem) => problem.startsWith(`${name}:`))).toHaveLength(1);
    }
  });

  test('never repeats a key in what it says', () => {
    const problems = problemsOf({ ...createTestEnvironment(), KITH_TOKEN_KEY: 'planted-secret' });
    expect(problems.join()).toContain('KITH_TOKEN_KEY');
    expect(problems.join()).not.toContain('planted-secret');
  });

  test('takes sound values for development and production', () => {
    expect(loadConfig(createTestEnvironment()).roles).toEqual(['web', 'worker']);
    const config = loadConfig(production({ KITH_ROLES: 'worker' }));
    expect([config.mode, config.roles, config.http.host]).toEqual(['production', ['worker'], '0.0.0.0']);
  });

  test.each([
    ['KITH_MASTER_KEY', devKey()],
    ['KITH_TOKEN_KEY', devKey()],
    ['KITH_CLOCK_FILE', '/tmp/clock'],
    ['KITH_RATE_FACTOR', '5'],
    ['PUBLIC_URL', 'http://kith.example'],
    ['PUBLIC_URL', undefined],
    ['KITH_SMTP_URL', 'smtp://mail.example'],
  ])('in production refuses %s = %s', (name, value) => {
    expect(problemsOf(production({ [name]: value })).join('\n')).toContain(`${name}:`);
  });

  const { KITH_TOKEN_KEY: tokenKey } = createTestEnvironment();
  test.each([
    [
      'KITH_SAFEGUARDING_PUBLIC_KEY',
      Buffer.concat([Buffer.from([4]), randomBytes(64)]),
      'no point of the curve',
    ],
    ['KITH_SAFEGUARDING_PUBLIC_KEY', Buffer.alloc(65), 'no point of the curve'],
    ['KITH_MASTER_KEY', Buffer.alloc(32), 'no random key'],
    ['KITH_CURSOR_KEY', Buffer.from(randomBytes(16).toString('hex')), 'no random key'],
    ['KITH_LOG_KEY', Buffer.concat(Array<Buffer>(2).fill(randomBytes(16))), 'no random key'],
    ['KITH_CURSOR_KEY', Buffer.from(tokenKey ?? '', 'base64url'), 'the same key as KITH_TOKEN_KEY'],
  ])('S4: refuses a wrong %s, with its reason', (name, key, reason) => {
    const problems = problemsOf({
      ...createTestEnvironment({ KITH_TOKEN_KEY: tokenKey ?? '' }),
      [name]: key.toString('base64url'),
    });
    expect(problems).toEqual([expect.stringMatching(`^${name}: is .*${reason}`)]);
  });

  test('S4: refuses one key twice among the master keys', () => {
    const key = randomBytes(32).toString('base64url');
    expect(problemsOf(createTestEnvironment({ KITH_MASTER_KEY: `${key}, ${key}` }))).toEqual([
      'KITH_MASTER_KEY: is the same key as KITH_MASTER_KEY',
    ]);
  });

  test.each([
    ['REDIS_URL', 'redis://kith:secret@redis:6379/0', 'TLS'],
    ['REDIS_URL', 'rediss://redis:6379/0', 'password'],
    ['REDIS_URL', 'redis://127.0.0.1:6379/0', 'TLS'],
    ['MONGODB_URI', 'mongodb://kith:secret@mongo:27017/kith?replicaSet=kith', 'TLS'],
    ['MONGODB_URI', 'mongodb://kith:secret@mongo:27017/kith?tls=false', 'TLS'],
    ['MONGODB_URI', 'mongodb://mongo:27017/kith?tls=true', 'password'],
  ])('S5: in production refuses %s = %s for the lack of %s', (name, value, lack) => {
    const problems = problemsOf(production({ [name]: value })).filter((one) => one.startsWith(`${name}:`));
    expect(problems.join()).toContain(lack);
    expect(problems.join()).not.toContain('secret');
  });

  test('S5: in production takes stores with a password and TLS', () => {
    expect(problemsOf(production())).toEqual([]);
    expect(problemsOf(production({ MONGODB_URI: 'mongodb+srv://kith:secret@mongo.example/kith' }))).toEqual(
      [],
    );
  });

  test('S21: takes a secret from a file, and names one that cannot be read', () => {
    const { KITH_TOKEN_KEY = '' } = createTestEnvironment();
    const rest = production({ KITH_TOKEN_KEY: undefined });
    const folder = mkdtempSync(join(tmpdir(), 'kith-secret-'));
    writeFileSync(join(folder, 'token'), `${KITH_TOKEN_KEY}\n`);
    const config = loadConfig({ ...rest, KITH_TOKEN_KEY_FILE: join(folder, 'token') });
    expect(config.keys.token.toString('base64url')).toBe(KITH_TOKEN_KEY);
    expect(problemsOf({ ...rest, KITH_TOKEN_KEY_FILE: join(folder, 'nothing') })).toContain(
      'KITH_TOKEN_KEY_FILE: cannot be read',
    );
  });

  test('takes development keys from a file that only we can read, and never in production', () => {
    const { KITH_MASTER_KEY, KITH_TOKEN_KEY, ...rest } = createTestEnvironment();
    const folder = mkdtempSync(join(tmpdir(), 'kith-keys-'));
    const file = join(folder, 'dev-keys.json');
    writeFileSync(file, JSON.stringify({ KITH_MASTER_KEY, KITH_TOKEN_KEY }), { mode: 0o600 });
    expect(loadConfig({ ...rest, KITH_DATA_DIR: folder }).keys.token.toString('base64url')).toBe(
      KITH_TOKEN_KEY,
    );
    const inProduction = production({
      KITH_DATA_DIR: folder,
      KITH_MASTER_KEY: undefined,
      KITH_TOKEN_KEY: undefined,
    });
    expect(problemsOf(inProduction).join()).toMatch(/KITH_MASTER_KEY.*KITH_TOKEN_KEY/);
    const sameKeys = production({ KITH_DATA_DIR: folder, KITH_MASTER_KEY, KITH_TOKEN_KEY });
    expect(problemsOf(sameKeys).join()).toMatch(/KITH_MASTER_KEY: is a dev.*KITH_TOKEN_KEY: is a dev/);
    chmodSync(file, 0o644);
    expect(problemsOf({ ...rest, KITH_DATA_DIR: folder }).join()).toContain('can be read by others');
  });
});
