/** Worker threads for long computations, replaced when a run takes too long. */
export { serveJobs } from './serveJobs.ts';
export { createThreadPool } from './threadPool.ts';
