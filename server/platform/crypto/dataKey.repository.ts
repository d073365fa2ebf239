import mongoose from 'mongoose';
import { duplicateKeyOf } from '../db/errors.ts';

/** A data key, encrypted under a master key. */
export interface DataKeyRecord {
  _id: string;
  scope: string;
  /** Id of the master key that wrapped it. */
  masterId: string;
  /** base64url; null for a destroyed key: the record stays, so that the scope never gets a second key. */
  wrapped: string | null;
}

export interface DataKeyRepository {
  findByScope(scope: string): Promise<DataKeyRecord | null>;
  /** Inserts the record, or returns the one that another process inserted first. */
  insertOrFind(record: DataKeyRecord): Promise<DataKeyRecord>;
  /** Removes the wrapped key of a scope for good. The record stays, and is inserted where the scope had no key yet. */
  destroy(record: DataKeyRecord & { wrapped: null }): Promise<void>;
}

/**
 * Wrapped data keys. Uses the driver directly, outside the running transaction: a key that was rolled back with its transaction would
 * stay in this process's cache, and seal texts that cannot be opened.
 */
export function createDataKeyRepository(): DataKeyRepository {
  const collection = () => mongoose.connection.collection<DataKeyRecord>('data_keys');
  const findByScope = (scope: string) => collection().findOne({ scope });
  return {
    findByScope,
    async insertOrFind(record) {
      try {
        await collection().insertOne(record);
        return record;
      } catch (error) {
        const stored = duplicateKeyOf(error) ? await findByScope(record.scope) : null;
        if (!stored) throw error;
        return stored;
      }
    },
    async destroy({ _id, scope, masterId }) {
      /** Removes the key from its record, and makes the record where there is none, so that no key can be inserted later. */
      const upsertDestroyed = () =>
        collection().updateOne(
          { scope },
          { $set: { wrapped: null }, $setOnInsert: { _id, masterId } },
          { upsert: true },
        );
      try {
        await upsertDestroyed();
      } catch (error) {
        // Another process inserted a key for the scope at the same instant: this time there is a record to change.
        if (!duplicateKeyOf(error)) throw error;
        await upsertDestroyed();
      }
    },
  };
}
