import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startEmbedded } from '../../scripts/embedded-store/startEmbedded.ts';
import type { StartedStore } from '../../scripts/embedded-store/startEmbedded.ts';
import { PIPELINES } from './behaviours/pipelines.ts';
import { READS } from './behaviours/reads.ts';
import { TRANSACTIONS } from './behaviours/transactions.ts';
import { WRITES } from './behaviours/writes.ts';

const BEHAVIOURS = [...READS, ...WRITES, ...PIPELINES, ...TRANSACTIONS];

/** The embedded store always; whatever real MongoDB this run was given besides. */
const stores = inject('storeKind') === 'embedded' ? ['embedded'] : ['embedded', 'MongoDB'];

describe.each(stores)('documented behaviour on %s', (kind) => {
  let client: mongoose.mongo.MongoClient;
  let started: StartedStore | undefined;
  let folder: string;
  let number = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-contract-'));
    if (kind === 'embedded') started = await startEmbedded({ dataDir: folder, sync: false });
    client = await mongoose.mongo.MongoClient.connect(started?.uri ?? inject('mongoUri'));
  });

  afterAll(async () => {
    await client.close();
    await started?.stop();
    await rm(folder, { recursive: true });
  });

  test.each(BEHAVIOURS)('$source: $name', async ({ run, gives, fails }) => {
    const db = client.db(`contract${process.pid}_${number++}`);
    try {
      if (!fails) {
        expect(await run(db.collection('c'), db)).toEqual(gives);
        return;
      }
      const error: unknown = await run(db.collection('c'), db).then(
        () => 'no error',
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(mongoose.mongo.MongoError);
      expect(error).toMatchObject(fails);
    } finally {
      await db.dropDatabase();
    }
  });
});
