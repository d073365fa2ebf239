/** Where a breach is put, because some rules hold in some folders only. */
export interface Breach {
  rule: string;
  path: string;
  text: string;
}

const inFolder = (folder: string, ending: string, texts: Record<string, string>): Breach[] =>
  Object.entries(texts).map(([rule, text]) => ({ rule, text, path: `${folder}/${rule}.${ending}` }));

/** One breach of each rule of `.oxlintrc.json`, by the last part of its name. */
// prettier-ignore
export const BREACHES: Breach[] = [
  ...inFolder('shared', 'ts', {
    'await-thenable': 'export async function a() { await 1; }',
    'ban-ts-comment': `// @ts-${'ignore'}\nexport const a = 1;`,
    'consistent-type-imports': `import { Server } from 'node:http';\nexport function a(b: Server) { return b; }`,
    'dot-notation': `export class A { b() { return this; } }\nexport const c = new A()['b'];`,
    'max-lines': 'export {};\n'.repeat(401),
    'no-array-constructor': 'export const a = new Array(1, 2);',
    'no-array-delete': 'export function a(b: number[]) { delete b[0]; }',
    'no-base-to-string': 'export function a(b: object) { return String(b); }',
    'no-duplicate-enum-values': 'export enum A { B = 1, C = 1 }',
    'no-duplicate-type-constituents': `export type A = 'x' | 'x';`,
    'no-empty-object-type': 'export type A = {};',
    'no-explicit-any': 'export function a(b: any): void { void b; }',
    'no-extra-non-null-assertion': 'export function a(b: { c?: string } | null) { return b!!.c; }',
    'no-floating-promises': 'export function a(b: () => Promise<void>) { b(); }',
    'no-for-in-array': 'export function a(b: string[]) { for (const c in b) void c; }',
    'no-implied-eval': `setTimeout('a()', 1);`,
    'no-misused-new': 'export interface A { new (): A }',
    'no-misused-promises': 'export function a(b: Promise<boolean>) { return b ? 1 : 2; }',
    'no-namespace': 'export namespace A { export const b = 1; }',
    'no-non-null-asserted-optional-chain': 'export function a(b?: { c: string }) { return b?.c!; }',
    'no-redundant-type-constituents': 'export type A = unknown | string;',
    'no-require-imports': `import a = require('node:fs');\nexport const b = a;`,
    'no-this-alias': 'export class A { b() { const self = this; return () => self; } }',
    'no-unnecessary-type-assertion': 'export function a(b: string) { return b as string; }',
    'no-unnecessary-type-constraint': 'export function a<T extends unknown>(b: T) { return b; }',
    'no-unsafe-argument': `export const a = encodeURI(JSON.parse('1'));`,
    'no-unsafe-assignment': `export const a = JSON.parse('1');`,
    'no-unsafe-call': `export const a = String(JSON.parse('1')());`,
    'no-unsafe-declaration-merging': 'export interface A { b: 1 }\nexport class A {}',
    'no-unsafe-enum-comparison': 'enum A { B = 1 }\nexport function c(d: A) { return d === 1; }',
    'no-unsafe-function-type': 'export type A = { b: Function };',
    'no-unsafe-member-access': `export const a = String(JSON.parse('1').b);`,
    'no-unsafe-return': `export function a() { return JSON.parse('1'); }`,
    'no-unsafe-unary-minus': 'export function a(b: string) { return -b; }',
    'no-unused-expressions': 'export function a(b: number) { b; }',
    'no-unused-vars': 'export function a(_b: number) { return 1; }',
    'no-var': 'export var a = 1;',
    'no-wrapper-object-types': 'export function a(b: String) { return b; }',
    'only-throw-error': `export function a() { throw 'x'; }`,
    'prefer-as-const': `export const a: 'b' = 'b';`,
    'prefer-const': 'export function a() { let b = 1; return b; }',
    'prefer-namespace-keyword': 'declare module A { const b: number; }\nexport const a = A.b;',
    'prefer-promise-reject-errors': `export function a() { return Promise.reject('x'); }`,
    'prefer-rest-params': 'export function a() { return arguments; }',
    'prefer-spread': 'export function a(b: (...c: number[]) => void, d: number[]) { b.apply(undefined, d); }',
    'restrict-plus-operands': 'export function a(b: bigint, c: number) { return b + c; }',
    'restrict-template-expressions': 'export function a(b: string[]) { return `${b}`; }',
    'switch-exhaustiveness-check': `export function a(b: 'x' | 'y') { switch (b) { case 'x': return 1; } return 2; }`,
    'triple-slash-reference': '/// <reference path="./no-var.ts" />\nexport const a = 1;',
    'unbound-method': 'export class A { b() { return this; } }\nexport const c = new A().b;',
    'no-default-export': 'export default 1;',
    'no-exported-arrow': 'export const a = () => 1;',
    'no-repeated-type': 'export type A = { b: 1 } | { b: 1 };',
  }),
  ...inFolder('server/features/time', 'ts', {
    'no-call-of-call': 'export function a(b: (c: 1) => (d: 2) => 3) { return b(1)(2); }',
    'no-default-export': 'export default 1;',
    'no-exported-arrow': 'export const a = () => 1;',
  }),
  ...inFolder('test', 'ts', {
    'no-restricted-imports': `import { it } from 'vitest';\nit('x', () => undefined);`,
  }),
  ...inFolder('shared/text', 'ts', {
    'no-restricted-properties': `export const a = 'x'.matchAll(/x/g);`,
  }),
  ...inFolder('server/features/checks', 'mjs', {
    'no-restricted-properties': `export const a = 'x'.matchAll(/x/g);`,
  }),
  ...inFolder('client', 'tsx', {
    'error-boundaries': 'function A() { return <p />; }\nexport function B() { try { return <A />; } catch { return null; } }',
    'exhaustive-deps': `import { useEffect } from 'react';\nexport function A({ b }: { b: number }) { useEffect(() => { void b; }, []); return null; }`,
    globals: 'let g = 0;\nexport function A() { g = 1; return <p>{g}</p>; }',
    immutability: 'export function A({ b }: { b: { c: number } }) { b.c = 1; return <p>{b.c}</p>; }',
    'incompatible-library': `import { useVirtualizer } from '@tanstack/react-virtual';\nexport function A() { const a = useVirtualizer({ count: 1 }); return <p>{a.getTotalSize()}</p>; }`,
    'preserve-manual-memoization': `import { useCallback } from 'react';\nexport function A({ b }: { b: { c: { d: number } } | null }) { const e = useCallback(() => b!.c.d, [b?.c.d]); return <button onClick={() => e()} />; }`,
    purity: 'export function A() { return <p>{Math.random()}</p>; }',
    refs: `import { useRef } from 'react';\nexport function A() { const b = useRef(1); return <p>{b.current}</p>; }`,
    'rules-of-hooks': `import { useState } from 'react';\nexport function A({ b }: { b: boolean }) { if (b) useState(1); return null; }`,
    'set-state-in-effect': `import { useEffect, useState } from 'react';\nexport function A() { const [b, setB] = useState(0); useEffect(() => { setB(1); }, []); return <p>{b}</p>; }`,
    'set-state-in-render': `import { useState } from 'react';\nexport function A() { const [b, setB] = useState(0); setB(1); return <p>{b}</p>; }`,
    'static-components': 'export function A() { const B = () => <p />; return <B />; }',
    'unsupported-syntax': `export function A({ b }: { b: string }) { eval('b'); return <p>{b}</p>; }`,
    'use-memo': `import { useMemo } from 'react';\nexport function A({ b }: { b: number }) { const c = useMemo((x: number) => x + b, [b]); return <p>{c}</p>; }`,
    'no-async-component': 'export async function A() { await Promise.resolve(); return <p>{Math.random()}</p>; }',
    'no-non-null-assertion': 'export function a(b: { c: number } | null) { return b!.c; }',
    'no-restricted-properties': 'export const a = crypto.randomUUID();',
  }),
];
