import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

/** A file in backticks; `<idea>.rules.ts` and `train-*.jsonl` are patterns, not files. */
const PATH = /`((?:[\w.-]+\/)*[\w.-]+\.(?:tsx?|mjs|jsonl?|md))`/g;
/** A file with the functions named beside it: `path` `name`, or `path` `name`, `other`. */
const PATH_WITH_NAMES = /`((?:[\w.-]+\/)+[\w.-]+\.tsx?)`((?:,?\s+`[A-Za-z_]\w*`)+)/g;

const files = sourceFiles(/./);
const pages = sourceFiles(/^docs\/subsystems\/.*\.md$/).map((path) => ({ path, source: readSource(path) }));

/** The file of a path; within a page a path may leave out the folders that the text has named. */
function isFile(path: string): boolean {
  return files.some((file) => file === path || file.endsWith(`/${path}`));
}

function declaresFunction(node: ts.Node, name: string): boolean {
  const isNamed =
    (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name?.getText() === name;
  const isAssigned =
    (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) &&
    node.name.getText() === name &&
    node.initializer !== undefined &&
    (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer));
  return isNamed || isAssigned || (ts.forEachChild(node, (child) => declaresFunction(child, name)) ?? false);
}

function hasFunction(path: string, name: string): boolean {
  if (!files.includes(path)) return false;
  return declaresFunction(ts.createSourceFile(path, readSource(path), ts.ScriptTarget.Latest, true), name);
}

const named = pages.flatMap(({ path: page, source }) =>
  [...source.matchAll(PATH)].map(([, path = '']) => ({ page, path })),
);
const namedFunctions = pages.flatMap(({ path: page, source }) =>
  [...source.matchAll(PATH_WITH_NAMES)].flatMap(([, path = '', names = '']) =>
    [...names.matchAll(/\w+/g)].map(([name]) => ({ page, path, name })),
  ),
);

describe('docs/subsystems', () => {
  test('names only files that exist', () => {
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ path }) => !isFile(path))).toEqual([]);
  });

  test('names beside a file only functions that the file declares', () => {
    expect(namedFunctions.length).toBeGreaterThan(0);
    expect(namedFunctions.filter(({ path, name }) => !hasFunction(path, name))).toEqual([]);
  });
});
