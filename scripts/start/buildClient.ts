import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = join('dist', 'client', 'index.html');
const SOURCES = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];

/** Builds the client when it was never built, or when something it is made of is newer. */
export function buildClientIfStale(say: (words: string) => void): void {
  if (existsSync(BUILT) && SOURCES.every((source) => newestChange(source) <= statSync(BUILT).mtimeMs)) return;
  say('Building the client …');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The client could not be built; what is wrong stands above.');
}

/** When this file, or any in this folder, last changed: milliseconds. */
function newestChange(path: string): number {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
