/** Worker threads for long computations, replaced when a run takes too long. */
export { serveJobs } from './serveJobs.ts';
export { startThread } from './thread.ts';
export type { StartThread, ThreadEvents, ThreadSource, WorkerThread } from './thread.ts';
export { createThreadPool } from './threadPool.ts';
