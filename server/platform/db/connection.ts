import mongoose from 'mongoose';
import { z } from 'zod';
import type { Log } from '../logging/index.ts';

// `sanitizeFilter` would wrap our own operators too. Contracts admit plain values only; a test sends operators to every endpoint.
mongoose.set({
  strictQuery: 'throw',
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  transactionAsyncLocalStorage: true,
});

const PING_MS = 2_000;

/** Indexes as the driver takes them: Mongoose types also allow other forms of a key, which we do not use. */
const indexesOf = z.array(z.looseObject({ key: z.record(z.string(), z.literal([1, -1])) }));

interface ConnectInput {
  log: Log;
  /** Production refuses the embedded store. */
  production: boolean;
}

/**
 * Opens the connection that all models share.
 * @throws {Error} when the store cannot be reached within five seconds, and for the embedded store in production
 */
export async function connectDb(uri: string, { log, production }: ConnectInput): Promise<void> {
  await mongoose.connect(uri, {
    serverSelectionTimeoutMS: 5_000,
    writeConcern: { w: 'majority' },
    readConcern: { level: 'majority' },
    retryWrites: true,
  });
  mongoose.connection.on('disconnected', () => log.warn({}, 'store disconnected'));
  mongoose.connection.on('reconnected', () => log.info({}, 'store reconnected'));
  if (production && (await isEmbedded())) {
    await closeDb();
    throw new Error('production refuses the embedded store: give a MongoDB replica set in MONGODB_URI');
  }
}

/** Disconnects. The listeners that report a lost connection are removed first: this one is not lost. */
export async function closeDb(): Promise<void> {
  mongoose.connection.removeAllListeners('disconnected');
  mongoose.connection.removeAllListeners('reconnected');
  await mongoose.disconnect();
}

/** Creates the collections and indexes of all loaded models and of the platform, a command for each collection. Idempotent. */
export async function buildIndexes(): Promise<void> {
  const { connection } = mongoose;
  await connection.collection('data_keys').createIndex({ scope: 1 }, { unique: true });
  for (const name of connection.modelNames()) {
    const model = connection.model(name);
    const indexes = indexesOf.parse(model.schema.indexes().map(([key, options]) => ({ key, ...options })));
    // The store creates a missing collection with its first index.
    await (indexes.length === 0 ? model.createCollection() : model.collection.createIndexes(indexes));
  }
}

/** Whether the store answers a ping within two seconds. */
export async function dbReachable(): Promise<boolean> {
  if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected) return false;
  try {
    await admin().command({ ping: 1 }, { timeoutMS: PING_MS });
    return true;
  } catch {
    return false;
  }
}

/** The store's own clock, for `/readyz`. */
export async function storeTime(): Promise<Date> {
  const { localTime } = z
    .object({ localTime: z.date() })
    .parse(await admin().command({ hello: 1 }, { timeoutMS: PING_MS }));
  return localTime;
}

/** Whether the store is the one that Kith starts itself, for development and tests. */
async function isEmbedded(): Promise<boolean> {
  const info = z
    .object({ storageEngines: z.array(z.string()).default([]) })
    .parse(await admin().command({ buildInfo: 1 }));
  return info.storageEngines.includes('embedded');
}

const admin = () => mongoose.connection.getClient().db('admin');
