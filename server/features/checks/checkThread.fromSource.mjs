// Starts the checking thread from its TypeScript source: a worker's own entry file passes by the loader that `--import` sets.
import { register } from 'tsx/esm/api';

register();
await import('./checkThread.ts');
