import type { Config } from './config/index.ts';
import { createDataKeyRepository, createSealer, keyIdOf } from './crypto/index.ts';
import type { Sealer } from './crypto/index.ts';
import { closeDb } from './db/index.ts';
import type { Log } from './logging/index.ts';
import type { Metrics } from './metrics/index.ts';

/**
 * Creates the sealer, proves its keys, and logs the ids of all keys, so that two processes can be compared.
 * @throws {Error} when a key cannot do its work; the store is closed
 */
export async function openSealer(input: {
  config: Pick<Config, 'keys'>;
  log: Log;
  metrics: Metrics;
}): Promise<Sealer> {
  const { config, log, metrics } = input;
  const { masters, safeguardingPublic, token, cursor } = config.keys;
  const sealer = createSealer({
    keys: createDataKeyRepository(),
    masters,
    safeguardingPublic,
    onCopyFailed(error) {
      metrics.evidenceFailure();
      log.error({ error }, 'sealing of a safeguarding copy failed');
    },
  });
  try {
    await sealer.proveKeys();
  } catch (error) {
    await closeDb();
    throw error;
  }
  const keyIds = {
    ...sealer.keyIds,
    token: keyIdOf(token),
    cursor: keyIdOf(cursor),
    log: keyIdOf(config.keys.log),
    name: keyIdOf(config.keys.name),
  };
  log.info({ keyIds }, 'keys proved');
  return sealer;
}
