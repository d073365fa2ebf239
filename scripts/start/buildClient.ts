import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = join('dist', 'client', 'index.html');
const SOURCES = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];

/** Builds the client when there is no build, or when a source is newer than it. */
export function buildClientIfStale(say: (words: string) => void): void {
  if (existsSync(BUILT) && SOURCES.every((source) => newestChange(source) <= statSync(BUILT).mtimeMs)) return;
  say('Building the client …');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The client could not be built; see the errors above.');
}

/** The latest modification time of this file, or of any file in this folder: milliseconds since 1970. */
function newestChange(path: string): number {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
