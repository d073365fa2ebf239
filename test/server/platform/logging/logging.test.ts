import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../../../server/platform/logging/index.ts';

function openLog(now: () => Date = () => new Date('2026-11-23T12:00:00Z')) {
  const lines: string[] = [];
  const config = { logLevel: 'debug' as const, keys: { log: Buffer.alloc(32, 1) } };
  return {
    log: createLogger({ config, clock: { now }, destination: { write: (line) => void lines.push(line) } }),
    lines,
  };
}

describe('logs (R48)', () => {
  test('refer to an id by a keyed hash that changes daily', () => {
    let now = new Date('2026-11-23T00:00:00Z');
    const { log } = openLog(() => now);
    const first = log.ref('account', 'planted');
    expect(first).toMatch(/^account:[\w-]{12}$/);
    expect(first).not.toContain('planted');
    now = new Date('2026-11-23T23:59:59Z');
    expect(log.ref('account', 'planted')).toBe(first);
    expect(log.ref('account', 'other')).not.toBe(first);
    now = new Date('2026-11-24T00:00:00Z');
    expect(log.ref('account', 'planted')).not.toBe(first);
  });

  test('keep the time of the injected clock', () => {
    const { log, lines } = openLog();
    log.child({ requestId: 'r' }).warn({}, 'hello');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'warn',
      time: '2026-11-23T12:00:00.000Z',
      requestId: 'r',
      msg: 'hello',
    });
  });

  test('carry nothing of the values an error quotes', () => {
    const { log, lines } = openLog();
    const id = 'kR3vJ0plantedQw9_z-7Tg';
    const errors = [
      new Error(`E11000 dup key: { signInName: "${id}" }`),
      Object.assign(new Error(`planted words`), { name: 'MongoServerError', code: 11000 }),
      new Error(`cannot find ${id} at 203.0.113.9 for fern@planted.example`),
      new Error(`path '/api/x/${id}' is wrong`, { cause: new Error(`because of \`${id}\``) }),
      new SyntaxError('Unexpected end of\n    at planted words\n    at planted.ts:1'),
      z.strictObject({ a: z.string() }).safeParse({ [id]: 1 }).error,
    ];
    for (const error of errors) log.error({ error }, 'failed');
    expect(lines).toHaveLength(errors.length);
    expect(lines.join('')).not.toMatch(/planted|203\.0\.113/);
    expect(lines[1]).toContain('11000');
    expect(lines[0]).toContain('logging.test.ts');
  });

  test('find no id in whatever message an error has', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { log, lines } = openLog();
        const id = 'Zz9_plantedplanted-22x';
        log.error({ error: new Error(`${before} ${id} ${after}`) }, 'failed');
        expect(lines[0]).not.toContain(id);
      }),
    );
  });
});
