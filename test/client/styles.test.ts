import { expect, test } from 'vitest';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

/** The first group of every match in every file. */
function foundIn(files: RegExp, pattern: RegExp): { path: string; name: string }[] {
  return sourceFiles(files).flatMap((path) =>
    [...readSource(path).matchAll(pattern)].map(([, name = '']) => ({ path, name })),
  );
}

test('a theme changes colours alone: the styles that name one are the tokens, by light-dark(), and the print view', () => {
  const themed = foundIn(/^client\/.*\.css$/, /(prefers-color-scheme|data-theme|light-dark\()/g);
  expect([...new Set(themed.map(({ path }) => path))].sort()).toEqual([
    'client/ui/print.css',
    'client/ui/tokens.css',
  ]);
  const rules = [...readSource('client/ui/tokens.css').matchAll(/\[data-theme='\w+'\] \{\s*([^}]*?)\s*\}/g)];
  expect(rules.map(([, inside]) => inside)).toEqual(['color-scheme: light;', 'color-scheme: dark;']);
  expect(readSource('client/ui/tokens.css')).not.toContain('prefers-color-scheme');
});

test('every custom property that a style reads is defined in a style, or set by a script', () => {
  const inStyles = foundIn(/^client\/.*\.css$/, /(--[\w-]+)\s*:/g);
  const byScripts = foundIn(/^client\/.*\.tsx?$/, /setProperty\('(--[\w-]+)'/g);
  const defined = new Set([...inStyles, ...byScripts].map(({ name }) => name));
  const read = foundIn(/^client\/.*\.css$/, /var\((--[\w-]+)/g);
  expect(read.length).toBeGreaterThan(300);
  expect(read.filter(({ name }) => !defined.has(name))).toEqual([]);
});
