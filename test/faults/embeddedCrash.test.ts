import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashRun } from '../server/platform/embedded/crashRun.ts';

const RUNS = 200;
const RUNS_PER_FOLDER = 20;

test(`the embedded store: ${RUNS} kill -9 under load lose no acknowledged write and tear no transaction`, async () => {
  const total = { writes: 0, transactions: 0 };
  for (let done = 0; done < RUNS; done += RUNS_PER_FOLDER) {
    const folder = await mkdtemp(join(tmpdir(), 'kith-crash-'));
    const history = { folder, notes: new Map(), transfers: new Set<string>(), run: 0 };
    for (let run = 0; run < RUNS_PER_FOLDER; run++) {
      const { writes, transactions } = await crashRun(history);
      total.writes += writes;
      total.transactions += transactions;
    }
    await rm(folder, { recursive: true });
  }
  console.log(
    `${RUNS} kills: ${total.writes} acknowledged writes, ${total.transactions} transactions, none lost`,
  );
  expect(total.writes).toBeGreaterThan(RUNS * 20);
});
