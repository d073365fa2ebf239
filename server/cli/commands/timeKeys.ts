import { publishedKeys } from '../../features/time/index.ts';
import type { RunCommand } from '../command.ts';
import { readConfig } from '../openApp.ts';

/**
 * `time keys`: prints the keys that sign receipts, as they are published at `RECEIPT_KEYS_ADDRESS`, for documents that are kept apart from the
 * server. `time verify --keys` takes what it prints. Opens no store.
 */
export const timeKeys: RunCommand = async ({ environment, print, printNote }) => {
  print({ keys: publishedKeys(readConfig(await environment())) });
  printNote('Print these where the server cannot change them.');
  return 0;
};
