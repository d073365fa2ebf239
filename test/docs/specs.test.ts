import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

/** Families of codes, each with its file in `docs/specs`. */
const FAMILY_FILES: Readonly<Record<string, string>> = {
  N: 'product.md',
  CV: 'product.md',
  R: 'safety.md',
  T: 'time-caps.md',
  TR: 'time-caps.md',
  I: 'reputation.md',
  REP: 'reputation.md',
  S: 'findings.md',
  H: 'findings.md',
  DLV: 'findings.md',
  TIM: 'findings.md',
};
const FAMILIES = Object.keys(FAMILY_FILES).join('|');
/** A code of a family, or the first of a range of them; `T10:00` is a time of day. */
const CITED = new RegExp(
  `(?<![\\w.$-])(${FAMILIES})(\\d{1,2})(?:–(?:${FAMILIES})(\\d{1,2}))?(?![\\w-]|:\\d)`,
  'g',
);
/** What looks like a code where codes are cited: in front of a test's title, or in brackets. */
const CODE_LIKE =
  /(?:test|describe)(?:\.each\([^)]*\))?\(\s*['"`]([A-Z]{1,4}-?\d{1,3})\b|[(,] ?([A-Z]{1,4}-?\d{1,3})(?=[,)])/g;
/** Not codes of ours: a curve. */
const OTHERS = ['P-256'];

const thisFile = 'test/docs/specs.test.ts';
const sources = sourceFiles(
  /^(server|client|shared|scripts|test)\/.*\.(ts|tsx|mjs|css)$|^docs\/(?!specs\/).*\.md$|^[A-Z]+\.md$/,
)
  .filter((path) => path !== thisFile)
  .map((path) => ({ path, source: readSource(path) }));

const rows = sourceFiles(/^docs\/specs\/.*\.md$/).flatMap((path) =>
  [...readSource(path).matchAll(/^\| ([A-Z]+\d+) +\|/gm)].map(([, code = '']) => ({ code, path })),
);
const codes = rows.map(({ code }) => code);

/** Every code that a text cites; a range cites each of its codes. */
function citedIn(source: string): string[] {
  return [...source.matchAll(CITED)].flatMap(([, family = '', first = '', last = first]) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => `${family}${Number(first) + index}`,
    ),
  );
}

/** `path: what` for each match in any source. */
function matchesIn(pattern: RegExp): string[] {
  return sources.flatMap(({ path, source }) =>
    [...source.matchAll(pattern)].map((match) => `${path}: ${match.slice(1).find(Boolean) ?? match[0]}`),
  );
}

describe('docs/specs', () => {
  test('has one row for every code that code, tests or docs cite', () => {
    const cited = sources.flatMap(({ path, source }) => citedIn(source).map((code) => ({ code, path })));
    expect(cited.length).toBeGreaterThan(150);
    expect(cited.filter(({ code }) => !codes.includes(code))).toEqual([]);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('has no row that nothing cites', () => {
    const cited = new Set(sources.flatMap(({ source }) => citedIn(source)));
    expect(codes.filter((code) => !cited.has(code))).toEqual([]);
  });

  test('keeps each family of codes in one file', () => {
    const expected = rows.map(({ code }) => `docs/specs/${FAMILY_FILES[code.replace(/\d+$/, '')]}`);
    expect(rows.map(({ path }) => path)).toEqual(expected);
  });
});

describe('a citation', () => {
  test('is of a code that has a family', () => {
    const unknown = matchesIn(CODE_LIKE).filter((match) => {
      const code = match.split(': ')[1] ?? '';
      return !OTHERS.includes(code) && citedIn(code).length === 0;
    });
    expect(unknown).toEqual([]);
  });

  test('names no paragraph or document that is not in this repository', () => {
    expect(matchesIn(/(?<!RFC \d{4} )§ ?\d[\d.]*/g)).toEqual([]);
    const documents =
      /(?<![\w/-])(product|time-caps|reputation|safety|interface|promises|features|stack|house)\.md/g;
    expect(matchesIn(documents)).toEqual([]);
  });
});
