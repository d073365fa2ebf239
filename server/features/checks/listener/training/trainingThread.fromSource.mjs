// Starts a thread of the training from its TypeScript source: a worker's own entry file passes by the loader that `--import` sets.
const { register } = await import(import.meta.resolve('tsx/esm/api'));

register();
await import('./trainingThread.ts');
