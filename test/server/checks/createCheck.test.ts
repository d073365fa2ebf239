import { afterEach, expect, test } from 'vitest';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

const apps: TestApp[] = [];
/** The check of a process that has only just started. */
const begin = async () => {
  const app = await startTestApp({ coldThreads: true });
  apps.push(app);
  return { ...app.features.moderation, logs: app.logs };
};
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop();
});

const text = { text: 'my number is 07911 123456', from: 'mentee', before: [] } as const;

test('R13: once warm, a text is answered at once: the first message after a start waits for nothing', async () => {
  const { check, warmUp } = await begin();
  await warmUp();
  const askedAt = performance.now();
  expect(await check(text)).toMatchObject({ outcome: 'block', errored: false });
  expect(performance.now() - askedAt).toBeLessThan(5_000);
});

test('R13: a check that ends while it warms up says so, holds what was written, and no words reach the log', async () => {
  const { check, warmUp, stop, logs } = await begin();
  const asked = check(text);
  const warm = warmUp();
  await stop();
  await warm;
  expect(await asked).toMatchObject({ outcome: 'hold', errored: true, delivered: null });
  expect(logs.join('')).toContain('check failed');
  expect(logs.join('')).not.toContain('07911');
});

test('N14: a safe rewrite is offered only when it would pass: never the words of what urges harm', async () => {
  const { check } = await begin();
  const rewriteOf = async (words: string) => (await check({ ...text, text: words })).rewrite;
  expect(await rewriteOf('that helped, my number is 07911 123456')).toBe('that helped');
  expect(await rewriteOf('you should kill yourself')).toBeNull();
  expect(await rewriteOf('you should kill yourself, my number is 07911 123456')).toBeNull();
});

test('texts of one account are checked in order, one at a time, and another account’s between them', async () => {
  const { check, warmUp } = await begin();
  await warmUp();
  const answered: string[] = [];
  const ask = async (name: string, accountId: string, words: string) => {
    const { errored } = await check({ ...text, text: words, accountId });
    answered.push(errored ? `${name}, unanswered` : name);
  };
  const costly = '1😂'.repeat(1_000);
  await Promise.all([
    ...['first', 'second', 'third'].map((name) => ask(name, 'one', costly)),
    ask('other', 'two', 'hello'),
  ]);
  expect(answered.filter((name) => name !== 'other')).toEqual(['first', 'second', 'third']);
  expect(answered.indexOf('other')).toBeLessThan(answered.indexOf('third'));
});

test('R13: beyond thirty waiting texts of one account a text is held at once; another account’s is answered, and the log names no account', async () => {
  const { check, warmUp, logs } = await begin();
  await warmUp();
  const accountId = 'account-of-the-flood';
  const flood = Array.from({ length: 60 }, () => check({ ...text, accountId }));
  expect(await check({ ...text, accountId: 'another' })).toMatchObject({ errored: false });
  const errored = (await Promise.all(flood)).map((result) => result.errored);
  expect(errored.slice(0, 30)).not.toContain(true);
  expect(errored.slice(-29)).not.toContain(false);
  expect(logs.join('')).toContain('too many wait for this key');
  expect(logs.join('')).not.toContain(accountId);
});
