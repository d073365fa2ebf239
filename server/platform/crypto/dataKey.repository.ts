import mongoose from 'mongoose';
import { isDuplicateKey } from '../db/errors.ts';

export interface DataKeyRecord {
  _id: string;
  scope: string;
  /** Which master key wrapped it. */
  masterId: string;
  /** base64url; null once destroyed, so that the same scope never gets a second key. */
  wrapped: string | null;
}

export interface DataKeyRepository {
  findByScope(scope: string): Promise<DataKeyRecord | null>;
  /** Inserts, or returns what another process inserted first. */
  insertOrFind(record: DataKeyRecord): Promise<DataKeyRecord>;
  destroy(scope: string): Promise<void>;
}

/**
 * Wrapped data keys. Goes to the driver directly, outside any running transaction: a key that was rolled back
 * with its transaction would leave texts in memory sealed under a key that nobody has.
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
        const stored = isDuplicateKey(error) ? await findByScope(record.scope) : null;
        if (!stored) throw error;
        return stored;
      }
    },
    async destroy(scope) {
      await collection().updateOne({ scope }, { $set: { wrapped: null } });
    },
  };
}
