import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MENTEE_PATHS } from '../../client/app/menteePaths.ts';

/** The paths of the screens that a file names; `${base}` is empty for mentees. */
function pathsIn(file: string): string[] {
  const source = readFileSync(new URL(`../../client/app/${file}`, import.meta.url), 'utf8');
  return [...source.matchAll(/path=(?:"|\{`\$\{base\})([^"`]+)/g)].map(([, path = '']) => path);
}

test('every screen of a mentee is behind the paths that lead to their routes', () => {
  const paths = [...pathsIn('mentee/MenteeRoutes.tsx'), ...pathsIn('appealRoutes.tsx')];
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !MENTEE_PATHS.test(path))).toEqual([]);
});
