import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { featureNameOf, joinLinesOf, writeFeature } from '../../scripts/newFeature/writeFeature.ts';

const name = featureNameOf(['diaries']);
const root = mkdtempSync(join(tmpdir(), 'kith-feature-'));
let written: string[];

/** What the new files need of the repository, in a folder of its own, with the feature joined as its words say. */
beforeAll(async () => {
  const parts = ['server', 'shared', 'scripts', 'test/support', 'test/server/conversations'];
  const settings = ['package.json', '.oxlintrc.json', '.dependency-cruiser.cjs', '.oxfmtrc.json'];
  for (const path of [...parts, ...settings]) {
    cpSync(path, join(root, path), { recursive: true, filter: (file) => !/\.(bin|wasm|jsonl)$/.test(file) });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  written = writeFeature({ root, name });
  joinFeature();
  const tsconfig = z
    .looseObject({ include: z.unknown() })
    .parse(JSON.parse(readFileSync('tsconfig.json', 'utf8')));
  // The set-up of the tests adds to types of vitest.
  const include = ['server/app.ts', 'test/support/globalStores.ts', ...written];
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ ...tsconfig, include }));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function joinFeature(): void {
  const { imports, creates, returns } = joinLinesOf(name);
  const app = readFileSync('server/app.ts', 'utf8');
  const joined = `${imports}\n${app}`.replace(
    /^ {2}return \{\n {4}accounts,\n/m,
    (found) => `${creates}\n${found}${returns}\n`,
  );
  expect(joined.split('\n').length).toBe(app.split('\n').length + 3);
  writeFileSync(join(root, 'server/app.ts'), joined);
}

/** What a tool of the repository says about the new files; empty when nothing. */
function complaintsOf(tool: string, ...parameters: string[]): Promise<string> {
  return new Promise((done) => {
    const command = [resolve('node_modules', tool), ...parameters];
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) =>
      done(error ? `${stdout}${stderr}${error.message}` : ''),
    );
  });
}

describe('npm run new-feature', { timeout: 180_000 }, () => {
  test('writes a feature that types, lint, format and import rules let through, joined as it says', async () => {
    const complaints = await Promise.all([
      complaintsOf('typescript-native/bin/tsc', '--checkers', '1', '-p', '.'),
      complaintsOf('oxlint/bin/oxlint', ...written),
      complaintsOf('oxfmt/bin/oxfmt', '--check', ...written),
      complaintsOf(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ...['--config', '.dependency-cruiser.cjs', '--preserve-symlinks'],
        // What other features import is not asked here.
        ...['--do-not-follow', `^(?!.*(${name.plural}|${name.singular}))`, ...written],
      ),
    ]);
    expect(complaints).toEqual(['', '', '', '']);
  });

  test('overwrites nothing', async () => {
    expect(() => writeFeature({ root, name })).toThrow('is there already');
  });

  test.each([[[]], [['Goals']], [['goal-lists']], [['news', 'news']], [['goals', 'goal', 'more']]])(
    'refuses the name %j',
    (words) => {
      expect(() => featureNameOf(words)).toThrow('one lower-case word');
    },
  );

  test('writes what the how-to names, and the how-to names what it writes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kith-goals-'));
    try {
      const goals = writeFeature({ root: folder, name: featureNameOf(['goals']) });
      const howTo = readFileSync('docs/how-to/add-a-feature.md', 'utf8');
      const named = [...howTo.matchAll(/^- `([\w/.]+\.ts)`/gm)].map(([, path]) => path);
      expect(named.toSorted()).toEqual(goals.toSorted());
      for (const line of Object.values(joinLinesOf({ plural: 'goals' })))
        expect(howTo).toContain(line.trim());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
