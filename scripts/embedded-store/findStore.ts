import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { APPEND_ONLY } from '../../server/platform/db/appendOnly.ts';

export interface FoundStore {
  readonly kind: 'uri' | 'mongod' | 'embedded';
  readonly uri: string;
  /** One line for people: which store was chosen, and how to choose another. */
  readonly describe: string;
  /** Stops the store if this call started it. */
  stop(): Promise<void>;
}

interface FindStoreInput {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly dataDir: string;
  readonly log: { info(line: string): void; error(line: string): void };
  /** For tests, whose data is deleted afterwards: the store acknowledges writes without waiting for the disk. */
  readonly throwAway?: boolean;
}

const ALTERNATIVES =
  'Set MONGODB_URI to a MongoDB replica set, put a mongod on the PATH, or set KITH_FETCH_MONGOD=1 to download one.';

/**
 * Finds a MongoDB, or something that can stand in for it, in this order: `MONGODB_URI`; a `mongod` on this machine
 * (downloaded only when `KITH_FETCH_MONGOD=1`); the embedded store. The code of the last two is loaded only when needed.
 * @throws {Error} in production without `MONGODB_URI`, or when the store does not start; the message lists the alternatives.
 */
export async function findStore(input: FindStoreInput): Promise<FoundStore> {
  const found = await chooseStore(input);
  input.log.info(`store: ${found.describe}`);
  return found;
}

async function chooseStore({ env, dataDir, log, throwAway = false }: FindStoreInput): Promise<FoundStore> {
  const uri = env['MONGODB_URI'];
  if (uri) return { kind: 'uri', uri, describe: 'MongoDB at MONGODB_URI', stop: async () => undefined };
  if (env['NODE_ENV'] === 'production') throw new Error(`Production needs MONGODB_URI. ${ALTERNATIVES}`);

  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = path.map((folder) => join(folder, 'mongod')).find((file) => existsSync(file));
  try {
    const { findMongod, startMongod } = await import('./startMongod.ts');
    const binary = onPath ?? (await findMongod({ fetch: env['KITH_FETCH_MONGOD'] === '1' }));
    if (binary) {
      const started = await startMongod({ binary, dataDir: join(dataDir, 'mongod') });
      return { kind: 'mongod', describe: `${binary}, data in ${join(dataDir, 'mongod')}`, ...started };
    }
  } catch (error) {
    throw new Error(`The mongod found on this machine does not start. ${ALTERNATIVES}`, { cause: error });
  }

  const { startEmbedded } = await import('./startEmbedded.ts');
  const folder = join(dataDir, 'embedded');
  const started = await startEmbedded({
    dataDir: folder,
    appendOnly: APPEND_ONLY,
    sync: !throwAway,
    onUnexpectedEnd: (code) =>
      log.error(`store: the embedded store ended unexpectedly (code ${String(code)})`),
  });
  const what = started.joined ? 'embedded store of a process already running' : 'embedded store, not MongoDB';
  const describe = `${what}: for demos, development and tests only, data in ${folder}. ${ALTERNATIVES}`;
  return { kind: 'embedded', uri: started.uri, describe, stop: () => started.stop() };
}
