import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Everything in the repository, or about to be, that matches: paths from its root, ignored files left out. */
export function sourceFiles(matching: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter((path) => matching.test(path) && existsSync(path));
}

export function readSource(path: string): string {
  return readFileSync(path, 'utf8');
}
