import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

const CODE = /^(server|client|shared|scripts|test)\/.*\.(ts|tsx|mjs|css)$/;
const USUAL_LINES = 250;
const MAX_LINES = 400;
/** A test is a recipe: it may be a little longer before it is cut. */
const TEST_LINES = 320;

/** Tables and recipes that would be torn by a cut; each says why. */
const LONGER: Record<string, string> = {
  'server/app.ts': 'the recipe that joins all features',
  'shared/contracts/conversations.ts': 'the table of one contract',
};

const linesOf = (path: string) => readSource(path).trimEnd().split('\n').length;

function mostLinesOf(path: string): number {
  if (path in LONGER) return MAX_LINES;
  return path.endsWith('.test.ts') ? TEST_LINES : USUAL_LINES;
}

describe('source files', () => {
  test(`are at most ${USUAL_LINES} lines long, ${MAX_LINES} where listed`, () => {
    const tooLong = sourceFiles(CODE)
      .map((path) => ({ path, lines: linesOf(path) }))
      .filter(({ path, lines }) => lines > mostLinesOf(path));
    expect(tooLong).toEqual([]);
  });

  test('are on the list of longer ones only while they are longer', () => {
    expect(Object.keys(LONGER).filter((path) => linesOf(path) <= USUAL_LINES)).toEqual([]);
  });

  test('switch off no rule and leave nothing to do', () => {
    const words = new RegExp(
      ['(es|ox)lint-' + 'disable', '@ts-' + '(ignore|nocheck|expect-error)', 'TO' + 'DO', 'FIX' + 'ME'].join(
        '|',
      ),
    );
    expect(sourceFiles(CODE).filter((path) => words.test(readSource(path)))).toEqual([]);
  });

  test('are named for what they do', () => {
    const vague = /(Manager|Helper|Utils?|Misc)\.tsx?$/i;
    const named = sourceFiles(CODE).filter((path) => vague.test(path));
    expect(named).toEqual([]);
  });
});
