import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  afterCommit,
  buildIndexes,
  closeDb,
  connectDb,
  defineModel,
  inTransaction,
  duplicateKeyOf,
} from '../../../../server/platform/db/index.ts';

interface Jar {
  _id: string;
  label: string;
  coins: number;
}

const JarModel = defineModel<Jar>({
  collection: 'jars',
  fields: {
    _id: { type: String, required: true },
    label: { type: String, required: true },
    coins: { type: Number, required: true },
  },
  indexes: [{ fields: { label: 1 }, options: { unique: true } }],
});

const log = { debug: noop, info: noop, warn: noop, error: noop, child: () => log, ref: () => '' };
function noop(): void {}

beforeAll(async () => {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/kith-transactions-${Date.now()}`;
  await connectDb(uri.href, { log, production: false });
  await buildIndexes();
  await buildIndexes();
});
afterAll(closeDb);
beforeEach(async () => {
  await JarModel.deleteMany({});
  await JarModel.create([
    { _id: 'a', label: 'first', coins: 10 },
    { _id: 'b', label: 'second', coins: 0 },
  ]);
});

const add = (id: string, coins: number) => JarModel.updateOne({ _id: id }, { $inc: { coins } });
const coinsOf = async (id: string) => (await JarModel.findById(id).lean())?.coins;

describe('a transaction', () => {
  test('keeps all of its changes or none', async () => {
    const failing = inTransaction(async () => {
      await add('a', -5);
      await add('b', 5);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await coinsOf('a'), await coinsOf('b')]).toEqual([10, 0]);
  });

  test('is joined by a call inside it', async () => {
    const failing = inTransaction(async () => {
      await inTransaction(() => add('a', -5));
      expect(await coinsOf('a')).toBe(5);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await coinsOf('a')).toBe(10);
  });

  test('runs again after a conflict, so that concurrent changes all count, and each has its outside effect once', async () => {
    let attempts = 0;
    let effects = 0;
    const take = () =>
      inTransaction(async () => {
        attempts += 1;
        afterCommit(() => void (effects += 1));
        const jar = await JarModel.findById('a').lean();
        await JarModel.updateOne({ _id: 'a' }, { $set: { coins: (jar?.coins ?? 0) - 1 } });
      });
    await Promise.all(Array.from({ length: 8 }, take));
    expect(await coinsOf('a')).toBe(2);
    expect(attempts).toBeGreaterThan(8);
    expect(effects).toBe(8);
  });

  test('that fails has no outside effect; without one an effect is had at once', async () => {
    const effects: string[] = [];
    const failing = inTransaction(async () => {
      afterCommit(() => effects.push('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    afterCommit(() => effects.push('at once'));
    expect(effects).toEqual(['at once']);
  });
});

describe('models', () => {
  test('name the index that refused', async () => {
    const error: unknown = await JarModel.create([{ _id: 'c', label: 'first', coins: 1 }]).catch(
      (e: unknown) => e,
    );
    expect(duplicateKeyOf(error)).toMatchObject({ keyPattern: { label: 1 }, keyValue: { label: 'first' } });
    expect(duplicateKeyOf(new Error('else'))).toBeNull();
  });

  test('refuse fields that they do not know, on write and in filters', async () => {
    const lidded = { _id: 'd', label: 'd', coins: 1, lid: true };
    const jar: Jar = lidded;
    await expect(JarModel.create([jar])).rejects.toThrow('lid');
    await expect(JarModel.find({ lid: true }).lean()).rejects.toThrow('lid');
  });

  test('that are append-only must be on the list that the stores are given', () => {
    const fields = { _id: { type: String, required: true } };
    expect(() => defineModel<{ _id: string }>({ collection: 'pots', fields, appendOnly: true })).toThrow(
      'disagrees',
    );
    expect(() => defineModel<{ _id: string }>({ collection: 'audit_rows', fields })).toThrow('disagrees');
  });
});
