import { defineConfig } from 'vitest/config';

/** `unit` needs no store; `server`, `embedded-store` and `journeys` share one MongoDB (or the embedded store) and one Redis, started once by `test/support/globalStores.ts`. */
const stores = {
  globalSetup: ['test/support/globalStores.ts'],
  pool: 'forks' as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // A busy machine may take its time; what never comes still fails.
  expect: { poll: { timeout: 15_000 } },
  alias: [
    {
      find: /^@node-rs\/argon2$/,
      replacement: new URL('test/support/quickArgon2.ts', import.meta.url).pathname,
    },
  ],
};

export default defineConfig({
  test: {
    // Most tests wait for a socket, a browser or the store: as many workers as cores leave half of the processor idle.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,checks,client,architecture,cli,docs}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      // Loading the server's libraries anew for each file took a third of the run: files share one module registry, and end what they start.
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], ...stores, isolate: false } },
      // These set mongoose's global options otherwise than the server does.
      { test: { name: 'embedded-store', include: ['test/embedded-store/**/*.test.ts'], ...stores } },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          ...stores,
          testTimeout: 240_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          ...stores,
          testTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
