import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

/** Files of the embedded store, and of what finds or starts a store, wherever they are put. */
const DEVELOPMENT_STORE = /embedded|findStore|startMongod|^scripts\/(?!copyArtefacts\.mjs$|build\/)/i;

/** What `tsc -p tsconfig.build.json` compiles into `dist/server`: what it includes, and all that this imports. */
function compiledFiles(): string[] {
  const tsc = resolve('node_modules/typescript-native/bin/tsc');
  const command = [tsc, '-p', 'tsconfig.build.json', '--listFilesOnly'];
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const paths = stdout.trim().split('\n');
  return paths.map((path) => relative(resolve(), path)).filter((path) => !path.startsWith('node_modules'));
}

/** Milliseconds: the compiler reads every file, on two cores beside other tests. */
const COMPILE_MS = 120_000;

interface CopyLine {
  readonly fromStage: string | undefined;
  readonly sources: readonly string[];
}

function copyLines(): CopyLine[] {
  const lines = [...readSource('Dockerfile').matchAll(/^COPY (?:--from=(\w+) )?(.+)$/gm)];
  return lines.map(([, fromStage, paths = '']) => ({ fromStage, sources: paths.split(' ').slice(0, -1) }));
}

/** Files of the repository that the build stage of the image gets: named by a COPY line, not left out of its context. */
function imageSources(): string[] {
  const ignored = readSource('.dockerignore').split('\n').filter(Boolean);
  const isUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
  const isIn = (list: readonly string[]) => (path: string) => list.some((one) => isUnder(path, one));
  const allowed = isIn(ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1)));
  const leftOut = isIn(ignored.filter((line) => !line.startsWith('!')));
  const copied = isIn(copyLines().flatMap(({ fromStage, sources }) => (fromStage ? [] : sources)));
  return sourceFiles(/./).filter((path) => copied(path) && allowed(path) && !leftOut(path));
}

describe('the production tree', () => {
  test('compiles nothing of the embedded store into dist', { timeout: COMPILE_MS }, () => {
    const compiled = compiledFiles();
    expect(compiled).toContain(join('server', 'main.ts'));
    expect(compiled.filter((path) => DEVELOPMENT_STORE.test(path))).toEqual([]);
    expect(compiled.filter((path) => !/^(server|shared)\//.test(path))).toEqual([]);
  });

  test('has nothing of the embedded store in the image', () => {
    expect(readSource('.dockerignore').split('\n')[0]).toBe('*');
    const sources = imageSources();
    expect(sources).toContain('server/main.ts');
    expect(sources).toContain('scripts/build/prerenderedFrontPage.ts');
    expect(sources.filter((path) => DEVELOPMENT_STORE.test(path))).toEqual([]);
    const built = copyLines().flatMap(({ fromStage, sources: paths }) => (fromStage ? paths : []));
    expect(built).toEqual(['/kith/package.json', '/kith/node_modules', '/kith/dist']);
  });
});

describe('the packages of production', () => {
  const packageNames = z.record(z.string(), z.string()).transform((versions) => Object.keys(versions));
  const { dependencies } = z
    .object({ dependencies: packageNames })
    .parse(JSON.parse(readSource('package.json')));

  /** Packages that the server and the client import, without what trains the listener. */
  function importedPackages(): string[] {
    const code = sourceFiles(/^(server|client|shared)\/.*\.(ts|tsx|mjs|css)$/).filter(
      (path) => !path.startsWith('server/features/checks/listener/training/'),
    );
    const imports = /\b(?:from |import |import\(|url\()'((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g;
    const names = code.flatMap((path) =>
      [...readSource(path).matchAll(imports)].map(([, name]) => name ?? ''),
    );
    return [...new Set(names)];
  }

  test('are those that production code imports, so that bson is one only if it does', () => {
    expect(importedPackages().toSorted()).toEqual(dependencies.toSorted());
  });
});
