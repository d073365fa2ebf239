import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSource } from '../support/sourceFiles.ts';
import { BREACHES } from './facts/lintBreaches.ts';

const root = mkdtempSync(join(tmpdir(), 'kith-lint-'));

const LET_THROUGH = {
  'server/features/time/bound.ts': `export function open(start: (x: number) => (y: number) => number) {
    const started = start(1);
    return (input: number) => started(input);
  }`,
  'shared/typedArrow.ts': 'export const one: () => number = () => 1;',
  'server/copied.mjs': `export default [...'x'.matchAll(/x/g)];`,
  'vite.config.ts': 'export default {};',
};
/** Comments are made here, because no file of the repository may hold one. */
const DISABLE = `// eslint-${'disable'}-next-line`;
const DIRECTIVES = {
  'shared/unusedDirective.ts': `${DISABLE} no-var\nexport const a = 1;`,
  'shared/usedDirective.ts': `${DISABLE} no-var\nexport var a = 1;`,
};

const settings = z.object({
  overrides: z.array(z.object({ files: z.array(z.string()), rules: z.record(z.string(), z.unknown()) })),
});
const reported = z.object({
  diagnostics: z.array(
    z.object({
      filename: z.string(),
      message: z.string(),
      code: z.string().optional(),
      help: z.string().optional(),
    }),
  ),
});

/** By file, what is said about it: `rule-name: words`. */
const complaints = new Map<string, string[]>();
let exitCode: unknown;

beforeAll(async () => {
  for (const path of ['.oxlintrc.json', 'scripts/lint', 'tsconfig.json', 'package.json']) {
    cpSync(path, join(root, path), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const texts = { ...LET_THROUGH, ...DIRECTIVES };
  for (const { path, text } of BREACHES) Object.assign(texts, { [path]: text });
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  const output = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      [resolve('node_modules/oxlint/bin/oxlint'), '--format', 'json'],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout) => {
        exitCode = error?.code;
        done(stdout);
      },
    );
  });
  for (const { filename, message, code, help } of reported.parse(JSON.parse(output)).diagnostics) {
    const said = `${/\(([\w-]+)\)/.exec(code ?? '')?.[1] ?? 'none'}: ${message} ${help ?? ''}`;
    complaints.set(filename, [...(complaints.get(filename) ?? []), said]);
  }
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const complaintsAbout = (path: string) => complaints.get(path) ?? [];

describe('the rules of lint', () => {
  test('fail the command', () => {
    expect(exitCode).toBe(1);
  });

  test.each(BREACHES.map(({ rule, path }) => [rule, path] as const))(
    'refuse a breach of %s in %s',
    (rule, path) => {
      expect(complaintsAbout(path)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)));
    },
  );

  test('each have a breach here, and are errors where they hold', () => {
    const { overrides } = settings.parse(
      JSON.parse(readSource('.oxlintrc.json').replace(/^ *\/\/.*$/gm, '')),
    );
    const rules = overrides.flatMap((part) => Object.entries(part.rules));
    const errors = rules.filter(
      ([, level]) => level === 'error' || (Array.isArray(level) && level[0] === 'error'),
    );
    const names = new Set(errors.map(([name]) => name.slice(name.indexOf('/') + 1)));
    expect([...names].toSorted()).toEqual([...new Set(BREACHES.map(({ rule }) => rule))].toSorted());
    const off = overrides.filter((part) => Object.values(part.rules).includes('off'));
    expect(off.map(({ files }) => files)).toEqual([['vite.config.ts', 'vitest*.config.ts']]);
  });

  test.each(Object.keys(LET_THROUGH))('let %s through', (path) => {
    expect(complaintsAbout(path)).toEqual([]);
  });

  test('keep a comment that switches a rule off, and refuse one that is not needed', () => {
    expect(complaintsAbout('shared/usedDirective.ts')).toEqual([]);
    expect(complaintsAbout('shared/unusedDirective.ts')).toHaveLength(1);
  });

  test('say what to do instead', () => {
    const said = [...complaints.values()].flat().join('\n');
    for (const words of [
      'Use test.',
      'use randomUuid',
      'use matchesOf',
      'Bind it once',
      'Name every export.',
    ])
      expect(said).toContain(words);
  });
});
