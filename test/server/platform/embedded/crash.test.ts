import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashRun } from './crashRun.ts';

test('the embedded store: five kill -9 under load lose no acknowledged write and tear no transaction', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-crash-'));
  const history = { folder, notes: new Map(), transfers: new Set<string>(), run: 0 };
  const total = { writes: 0, transactions: 0 };
  for (let run = 0; run < 5; run++) {
    const { writes, transactions } = await crashRun(history);
    total.writes += writes;
    total.transactions += transactions;
  }
  expect(total.writes).toBeGreaterThan(100);
  expect(total.transactions).toBeGreaterThan(5);
  await rm(folder, { recursive: true });
});
