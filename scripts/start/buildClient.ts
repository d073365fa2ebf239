import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isFresh } from './isFresh.ts';

const BUILT = join('dist', 'client', 'index.html');
const SOURCES = ['client', 'shared', 'vite.config.ts', join('scripts', 'build'), 'package-lock.json'];

/** Builds the client when there is no build, or when a source is newer than it. */
export function buildClientIfStale(say: (words: string) => void): void {
  if (isFresh(BUILT, SOURCES)) return;
  say('Building the client …');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The client could not be built; see the errors above.');
}
