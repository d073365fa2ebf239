import { z } from 'zod';
import { openEmbeddedStore } from './embeddedStore.ts';

// The child process of `startEmbedded.ts`: it receives the options as a message, replies with the address, and exits when
// its parent does.
const optionsSchema = z.strictObject({
  dataDir: z.string(),
  appendOnly: z.array(z.string()).default([]),
  sync: z.boolean().default(true),
  compactAtBytes: z.number().default(64 * 1024 * 1024),
});

async function run(message: unknown): Promise<void> {
  const store = await openEmbeddedStore(optionsSchema.parse(message));
  process.send?.({ uri: store.uri, joined: store.joined }, () => {
    if (store.joined) process.exit(0); // another process serves this folder already
  });
  process.once('message', () => void store.stop().then(() => process.exit(0)));
}

function fail(error: unknown): void {
  process.send?.({ error: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
}

// Ctrl-C signals the whole process group. The parent needs the store for its own shutdown and stops it afterwards.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
process.once('message', (message) => void run(message).catch(fail));
