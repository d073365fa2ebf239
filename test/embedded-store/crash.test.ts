import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashRuns } from './crashRun.ts';

test('the embedded store: five kill -9 under load lose no acknowledged write and tear no transaction', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-crash-'));
  const total = await crashRuns(folder, 5);
  expect(total.writes).toBeGreaterThan(0);
  expect(total.transactions).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
}, 120_000);
