// `npm run kith -- <command>`: the command line of the server, on the store of this machine. A command that opens the
// store gets the one that `MONGODB_URI` names, or the one that `npm start` keeps in this data folder: it is joined when
// it runs, and started for this command when it does not.
import { resolve } from 'node:path';
import { BadInput } from '../server/cli/command.ts';
import { runCli } from '../server/cli/runCli.ts';
import { findStore } from './embedded-store/findStore.ts';
import type { FoundStore } from './embedded-store/findStore.ts';

let store: FoundStore | undefined;

async function environmentWithStore(): Promise<NodeJS.ProcessEnv> {
  store = await findStore({
    env: process.env,
    dataDir: resolve(process.env['KITH_DATA_DIR'] ?? '.kith'),
    log: { info: () => undefined, error: (line) => process.stderr.write(`${line}\n`) },
  }).catch((error: unknown) => {
    throw new BadInput({ where: 'store', expected: error instanceof Error ? error.message : String(error) });
  });
  return { ...process.env, MONGODB_URI: store.uri };
}

try {
  process.exitCode = await runCli(environmentWithStore);
} finally {
  await store?.stop();
}
