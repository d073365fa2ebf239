import { expect, test } from 'vitest';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

/** The first group of every match in every file. */
function foundIn(files: RegExp, pattern: RegExp): { path: string; name: string }[] {
  return sourceFiles(files).flatMap((path) =>
    [...readSource(path).matchAll(pattern)].map(([, name = '']) => ({ path, name })),
  );
}

test('every custom property that a style reads is defined in a style, or set by a script', () => {
  const inStyles = foundIn(/^client\/.*\.css$/, /(--[\w-]+)\s*:/g);
  const byScripts = foundIn(/^client\/.*\.tsx?$/, /setProperty\('(--[\w-]+)'/g);
  const defined = new Set([...inStyles, ...byScripts].map(({ name }) => name));
  const read = foundIn(/^client\/.*\.css$/, /var\((--[\w-]+)/g);
  expect(read.length).toBeGreaterThan(300);
  expect(read.filter(({ name }) => !defined.has(name))).toEqual([]);
});
