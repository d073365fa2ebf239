import { createSecretKey, randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, test } from 'vitest';
import {
  createTokens,
  dummyVerify,
  hashSecret,
  newId,
  verifySecret,
} from '../../../../server/platform/crypto/index.ts';
import { atFullCost } from '../../../support/quickArgon2.ts';

const actor = { accountId: 'a', role: 'mentee' as const, sessionId: 's' };

describe('access tokens', () => {
  const key = randomBytes(32);
  let now = new Date('2026-11-23T12:00:00Z');
  const tokens = createTokens({ key, clock: { now: () => now } });

  test('say who is asking for ten minutes of the injected clock', () => {
    const { token, expiresAt } = tokens.sign(actor);
    expect(expiresAt.toISOString()).toBe('2026-11-23T12:10:00.000Z');
    expect(tokens.verify(token)).toEqual({ actor, expiresAt });
    now = new Date('2026-11-23T12:09:59Z');
    expect(tokens.verify(token).actor).toEqual(actor);
    now = new Date('2026-11-23T12:10:00Z');
    expect(() => tokens.verify(token)).toThrow('notSignedIn');
    now = new Date('2026-11-23T12:00:00Z');
  });

  test('hold no id in the clear, and never the same subject twice', () => {
    const [one, two] = [tokens.sign(actor), tokens.sign(actor)].map(({ token }) =>
      jwt.decode(token, { json: true }),
    );
    expect(Object.keys(one ?? {}).toSorted()).toEqual(['aud', 'exp', 'iat', 'iss', 'role', 'sub']);
    expect(one?.sub).toMatch(/^[\w-]{60,}$/);
    expect(one?.sub).not.toBe(two?.sub);
  });

  const claims = {
    sub: jwt.decode(tokens.sign(actor).token, { json: true })?.sub,
    role: 'mentee',
    iss: 'kith',
    aud: 'kith-web',
    iat: 1_795_435_200,
    exp: 4_000_000_000,
  };
  const secret = createSecretKey(key);
  test.each([
    ['another key', jwt.sign(claims, createSecretKey(randomBytes(32)))],
    ['another algorithm', jwt.sign(claims, createSecretKey(randomBytes(64)), { algorithm: 'HS512' })],
    [
      'the same key but another algorithm',
      jwt.sign(claims, Buffer.concat([key, key]), { algorithm: 'HS512' }),
    ],
    ['no signature', jwt.sign(claims, '', { algorithm: 'none' })],
    ['another issuer', jwt.sign({ ...claims, iss: 'else' }, secret)],
    ['another audience', jwt.sign({ ...claims, aud: 'else' }, secret)],
    ['a subject that we did not seal', jwt.sign({ ...claims, sub: 'a' }, secret)],
    ['a role we do not have', jwt.sign({ ...claims, role: 'root' }, secret)],
    ['nonsense', 'a.b.c'],
  ])('with %s are refused', (_name, token) => {
    expect(() => tokens.verify(token)).toThrow('notSignedIn');
  });

  test('made like ours are accepted: the list above fails for the reason it names', () => {
    expect(tokens.verify(jwt.sign(claims, secret)).actor).toEqual(actor);
  });
});

describe('secrets', () => {
  test('are kept as argon2id and checked', async () => {
    const hash = await atFullCost(() => hashSecret('correct horse'));
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifySecret({ secret: 'correct horse', hash })).toBe(true);
    expect(await verifySecret({ secret: 'wrong horse', hash })).toBe(false);
    expect(await verifySecret({ secret: 'x', hash: 'no hash' })).toBe(false);
  });

  test('of nobody take about as long to check as those of somebody', async () => {
    const hash = await hashSecret('x');
    await dummyVerify('warm');
    // The least of several, taken in turns: a busy moment decides nothing.
    const least = { real: Infinity, dummy: Infinity };
    for (let i = 0; i < 32; i += 1) {
      for (const which of ['real', 'dummy'] as const) {
        const startedAt = performance.now();
        await (which === 'real' ? verifySecret({ secret: 'y', hash }) : dummyVerify('y'));
        least[which] = Math.min(least[which], performance.now() - startedAt);
      }
    }
    expect(least.dummy / least.real).toBeGreaterThan(0.3);
  });
});

test('ids are 22 characters of 128 random bits', () => {
  const ids = new Set(Array.from({ length: 1_000 }, newId));
  expect(ids.size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
});
