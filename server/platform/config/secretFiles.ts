import { readFileSync } from 'node:fs';
import { KEY_NAMES } from './developmentKeys.ts';

/** Settings that may be given as a file: `NAME_FILE` holds its path. An environment can be read by `docker inspect`. */
const NAMES = [
  ...KEY_NAMES,
  ...['MONGODB_URI', 'REDIS_URL', 'KITH_SMTP_URL', 'KITH_PAGE_WEBHOOK_KEY', 'KITH_CHECK_PROVIDER_KEY'],
];

/** Puts what the files hold into `given`, and adds a problem for each that cannot be read. */
export function readSecretFiles(settings: Record<string, string | undefined>, problems: string[]): void {
  for (const name of NAMES) {
    const path = settings[`${name}_FILE`];
    if (path === undefined) continue;
    try {
      const value = readFileSync(path, 'utf8').trim();
      if (value === '') delete settings[name];
      else settings[name] = value;
    } catch {
      problems.push(`${name}_FILE: cannot be read`);
    }
  }
}
