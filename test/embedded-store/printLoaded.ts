import { Session } from 'node:inspector/promises';
import { findStore } from '../../scripts/embedded-store/findStore.ts';

/** Run by `findStore.test.ts`: finds a store and prints what has been loaded for it; or, asked to stay, its address. */
const [dataDir = '', stay] = process.argv.slice(2);
const log = { info: () => undefined, error: () => undefined };
const store = await findStore({ env: process.env, dataDir, log });
if (stay) {
  console.log(store.uri);
  setInterval(() => undefined, 1000);
} else {
  const loaded: string[] = [];
  const session = new Session();
  session.connect();
  session.on('Debugger.scriptParsed', ({ params }) => void loaded.push(params.url));
  await session.post('Debugger.enable');
  session.disconnect();
  await store.stop();
  console.log(JSON.stringify({ kind: store.kind, loaded }));
}
