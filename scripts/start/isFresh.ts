import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the built file exists, and no source, a file or a folder, was changed after it. */
export function isFresh(built: string, sources: readonly string[]): boolean {
  return existsSync(built) && sources.every((source) => newestChange(source) <= statSync(built).mtimeMs);
}

/** The latest modification time of this file, or of any file in this folder: milliseconds since 1970. */
function newestChange(path: string): number {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
