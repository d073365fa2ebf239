import { resolve } from 'node:path';
import { isFresh } from '../../scripts/start/isFresh.ts';

const SOURCES = ['server', 'shared', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/**
 * The arguments of `node` for an entry file of the server: what `npm run build` compiled, unless a source was changed after it, then the
 * source itself. From source a server and its two checking threads need four seconds of processor more to start.
 */
export function serverArguments(entry: 'server/main.ts' | 'server/cli/main.ts'): string[] {
  const compiled = `dist/server/${entry.replace(/ts$/, 'js')}`;
  return isFresh(compiled, SOURCES) ? [resolve(compiled)] : ['--import', 'tsx', resolve(entry)];
}
