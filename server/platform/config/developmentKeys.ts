import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Every development key contains these bytes, so that production recognises and refuses it. */
const DEVELOPMENT_MARK = Buffer.from('kith-dev');

export const KEY_NAMES = [
  'KITH_MASTER_KEY',
  'KITH_TOKEN_KEY',
  'KITH_CURSOR_KEY',
  'KITH_LOG_KEY',
  'KITH_NAME_KEY',
  'KITH_RECEIPT_KEY',
  'KITH_PUSH_KEY',
  'KITH_SAFEGUARDING_PUBLIC_KEY',
] as const;
export type KeyName = (typeof KEY_NAMES)[number];

const fileSchema = z.record(z.string(), z.string());

/** Whether setup made this key for development. */
export function isDevelopmentKey(base64url: string): boolean {
  return Buffer.from(base64url, 'base64url').includes(DEVELOPMENT_MARK);
}

/**
 * Keys made by `npm run setup`; empty without a file.
 * @throws {Error} when other users may read the file
 */
export function readDevelopmentKeys(dataFolder: string): Record<string, string> {
  const path = join(dataFolder, 'dev-keys.json');
  let mode: number;
  try {
    mode = statSync(path).mode;
  } catch {
    return {};
  }
  if ((mode & 0o077) !== 0)
    throw new Error(`${path} can be read by others: chmod 600 it, or delete it and run npm run setup`);
  return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
