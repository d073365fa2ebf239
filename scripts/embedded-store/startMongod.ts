import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** mongodb-memory-server, or `undefined` where development dependencies are not installed. */
const memoryServer = () => import('mongodb-memory-server').catch(() => undefined);

/** A `mongod` in mongodb-memory-server's cache, downloaded there only when `fetch` is set. */
export async function findMongod({ fetch }: { fetch: boolean }): Promise<string | undefined> {
  const module = await memoryServer();
  if (!module) return undefined;
  if (fetch) return module.MongoBinary.getPath();
  return module.DryMongoBinary.locateBinary(await module.DryMongoBinary.generateOptions());
}

/** Starts a `mongod` as a replica set of one on 127.0.0.1, its data kept in `dataDir`. */
export async function startMongod({ binary, dataDir }: { binary: string; dataDir: string }) {
  const module = await memoryServer();
  if (!module) throw new Error('mongodb-memory-server is not installed: it is needed to start a mongod');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // A member of a replica set stores its port in its data, so it must be started on the same port again.
  const portFile = join(dataDir, 'kith.port');
  const port = Number(await readFile(portFile, 'utf8').catch(() => '0'));
  const set = await module.MongoMemoryReplSet.create({
    binary: { systemBinary: binary },
    replSet: { name: 'kith', count: 1, storageEngine: 'wiredTiger' },
    instanceOpts: [{ dbPath: dataDir, storageEngine: 'wiredTiger', ...(port > 0 ? { port } : {}) }],
  });
  await writeFile(portFile, new URL(set.getUri()).port);
  return {
    uri: set.getUri('kith'),
    stop: async () => void (await set.stop({ doCleanup: false })),
  };
}
