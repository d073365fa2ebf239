import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const rule = z.tuple([z.literal(2)]).rest(z.unknown());
const configured = z.looseObject({
  rules: z.looseObject({ 'no-restricted-syntax': rule, 'no-restricted-properties': rule.optional() }),
});

/** What the rules of syntax and of properties that hold for a file of this path say about a text. */
async function complaintsAbout(path: string, text: string): Promise<string[]> {
  const { rules } = configured.parse(await new ESLint().calculateConfigForFile(path));
  const properties = rules['no-restricted-properties'];
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: {
      'no-restricted-syntax': rules['no-restricted-syntax'],
      ...(properties && { 'no-restricted-properties': properties }),
    },
  };
  return new Linter().verify(text, [config], { filename: path }).map(({ message }) => message);
}

const FEATURE = 'server/features/time/commands/recordAct.ts';

describe('the rules of lint', () => {
  test('let through a factory that binds what it needs, and calls it by name', async () => {
    const text = `export function open(deps) {
      const start = startSession(deps);
      return async (input) => start(await input);
    }`;
    expect(await complaintsAbout(FEATURE, text)).toEqual([]);
  });

  test.each([
    [
      'f(deps)(input) in a feature',
      FEATURE,
      'export function open(deps, x) { return startSession(deps)(x); }',
      'Bind it',
    ],
    [
      'an awaited f(deps)(input)',
      FEATURE,
      'export async function open(deps) { await start(deps)(1); }',
      'Bind it',
    ],
    ['a default export', 'shared/domain/units.ts', 'export default 1;', 'Name every export.'],
    ['a default export in a feature', FEATURE, 'export default 1;', 'Name every export.'],
    [
      'a random UUID that is missing on plain http',
      'client/ui/cx.ts',
      'export function cx() { return crypto.randomUUID(); }',
      'use randomUuid',
    ],
    ['an exported arrow', 'client/ui/cx.ts', 'export const cx = () => 1;', 'Export a function declaration.'],
    [
      'an exported arrow in a feature',
      FEATURE,
      'export const cx = () => 1;',
      'Export a function declaration.',
    ],
  ])('refuse %s', async (_what, path, text, words) => {
    expect(await complaintsAbout(path, text)).toEqual([expect.stringContaining(words)]);
  });
});
