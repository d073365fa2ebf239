import { expect, inject, test } from 'vitest';
import { connectDb } from '../../../../server/platform/db/index.ts';
import { createClock } from '../../../../server/platform/clock/index.ts';
import { loadConfig } from '../../../../server/platform/config/index.ts';
import { createLogger } from '../../../../server/platform/logging/index.ts';
import { createTestEnvironment } from '../../../support/testEnvironment.ts';

test.runIf(inject('storeKind') === 'embedded')('production refuses the embedded store', async () => {
  const config = loadConfig(createTestEnvironment());
  const log = createLogger({ config, clock: createClock(), destination: { write: () => undefined } });
  await expect(connectDb(config.stores.mongoUri, { log, production: true })).rejects.toThrow(
    'production refuses the embedded store',
  );
});
