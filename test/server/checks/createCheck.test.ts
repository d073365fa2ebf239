import { afterEach, expect, test } from 'vitest';
import { createCheck } from '../../../server/features/checks/index.ts';
import { systemClock } from '../../../server/platform/clock/index.ts';
import { loadConfig } from '../../../server/platform/config/index.ts';
import { createLogger } from '../../../server/platform/logging/index.ts';
import { createTestEnvironment } from '../../support/testEnvironment.ts';

const lines: string[] = [];
const log = createLogger({
  config: loadConfig(createTestEnvironment()),
  clock: systemClock,
  destination: { write: (line: string) => void lines.push(line) },
});
const checks: { stop: () => Promise<void> }[] = [];
const begin = () => {
  const check = createCheck({ log });
  checks.push(check);
  return check;
};
afterEach(async () => {
  lines.length = 0;
  await Promise.all(checks.splice(0).map((check) => check.stop()));
});

const text = { text: 'my number is 07911 123456', from: 'mentee', before: [] } as const;

test('R13: once warm, a text is answered at once: the first message after a start waits for nothing', async () => {
  const { check, warmUp } = begin();
  const first = check(text);
  expect(await Promise.race([first, new Promise((done) => setTimeout(done, 1, 'not yet'))])).toBe('not yet');
  await warmUp();
  await first;
  const askedAt = performance.now();
  expect(await check(text)).toMatchObject({ outcome: 'block', errored: false });
  expect(performance.now() - askedAt).toBeLessThan(1_000);
});

test('R13: a check that ends while it warms up says so, holds what was written, and no words reach the log', async () => {
  const { check, warmUp, stop } = begin();
  const asked = check(text);
  const warm = warmUp();
  await stop();
  await warm;
  expect(await asked).toMatchObject({ outcome: 'hold', errored: true, delivered: null });
  expect(lines.join('')).toContain('went unchecked');
  expect(lines.join('')).not.toContain('07911');
});

test('N14: a safe rewrite is offered only when it would pass: never the words of what urges harm', async () => {
  const { check } = begin();
  const rewriteOf = async (words: string) => (await check({ ...text, text: words })).rewrite;
  expect(await rewriteOf('that helped, my number is 07911 123456')).toBe('that helped');
  expect(await rewriteOf('you should kill yourself')).toBeNull();
  expect(await rewriteOf('you should kill yourself, my number is 07911 123456')).toBeNull();
});
