import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportedNames } from '../support/exportedNames.ts';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

interface Source {
  path: string;
  text: string;
}

const read = (path: string): Source => ({ path, text: readSource(path) });
const RECIPES = sourceFiles(/^server\/features\/[^/]+\/(commands|queries)\/.*\.ts$/).map(read);
/** Rules of detection are data, each file with the words of its own kind; the listener is a library apart. */
const APART = /^server\/features\/checks\/(rules|listener)\//;
const SERVICE = sourceFiles(/^(server|client|shared)\/.*\.tsx?$/).filter((path) => !APART.test(path));

/** Names that several files may export; each says why. */
const SHARED_NAMES: Readonly<Record<string, string>> = {};

/** Files that export anything at run time but one value of their own name. */
function severalExports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const values = exportedNames(path, text).filter(({ kind }) => kind === 'value');
    const names = values.map(({ name }) => name).join(', ');
    return names === basename(path, '.ts') ? [] : [`${path}: ${names}`];
  });
}

/** Names that more than one file declares, each with its files. A type and a value in one file may share a name. */
function repeatedNames(sources: readonly Source[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { path, text } of sources) {
    for (const { name, declared } of exportedNames(path, text)) {
      if (declared) files.set(name, (files.get(name) ?? new Set()).add(path));
    }
  }
  return [...files]
    .filter(([name, paths]) => paths.size > 1 && !(name in SHARED_NAMES))
    .map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);
}

describe('a command or query file', () => {
  test('exports one value, named as the file', () => {
    expect(RECIPES.length).toBeGreaterThan(80);
    expect(severalExports(RECIPES)).toEqual([]);
  });

  test.each([
    ['a helper beside the command', 'export function act() {}\nexport const LIMIT = 3;'],
    ['another name', 'export function doAct() {}'],
    ['a value passed on', "export function act() {}\nexport { other } from './other.ts';"],
    ['nothing', 'function act() {}'],
  ])('is found with %s', (_what, text) => {
    expect(severalExports([{ path: 'server/features/a/commands/act.ts', text }])).toHaveLength(1);
  });

  test('may export types beside it', () => {
    const text =
      "export interface Input {}\nexport type { Other } from './other.ts';\nexport function act() {}";
    expect(severalExports([{ path: 'server/features/a/commands/act.ts', text }])).toEqual([]);
  });
});

describe('an exported name', () => {
  test('is declared by one file of server, client and shared', () => {
    expect(SERVICE.length).toBeGreaterThan(500);
    expect(repeatedNames(SERVICE.map(read))).toEqual([]);
  });

  test('is found when two files declare it, also as a type and a value', () => {
    const sources = [
      { path: 'client/a.tsx', text: 'export function Queue() {}\nexport const queue = 1;' },
      { path: 'server/b.ts', text: 'export interface Queue {}' },
      { path: 'server/index.ts', text: "export { queue } from '../client/a.tsx';" },
    ];
    expect(repeatedNames(sources)).toEqual(['Queue: client/a.tsx, server/b.ts']);
  });

  test('is on the list of shared ones only while it is shared', () => {
    const shared = Object.keys(SHARED_NAMES);
    const declared =
      shared.length === 0 ? [] : SERVICE.flatMap((path) => exportedNames(path, readSource(path)));
    const count = (name: string) => declared.filter((one) => one.name === name && one.declared).length;
    expect(shared.filter((name) => count(name) < 2)).toEqual([]);
  });
});
