import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashRuns } from '../embedded-store/crashRun.ts';

const FOLDERS = 10;
const RUNS_EACH = 20;
const RUNS = FOLDERS * RUNS_EACH;

test(
  `the embedded store: ${RUNS} kill -9 under load lose no acknowledged write and tear no transaction`,
  async () => {
    const total = { writes: 0, transactions: 0 };
    for (let i = 0; i < FOLDERS; i++) {
      const folder = await mkdtemp(join(tmpdir(), 'kith-crash-'));
      const { writes, transactions } = await crashRuns(folder, RUNS_EACH);
      total.writes += writes;
      total.transactions += transactions;
      await rm(folder, { recursive: true });
    }
    console.log(
      `${RUNS} kills: ${total.writes} acknowledged writes, ${total.transactions} transactions, none lost`,
    );
    expect(total.writes).toBeGreaterThan(RUNS * 10);
    expect(total.transactions).toBeGreaterThan(RUNS);
  },
  45 * 60_000,
);
