/** Work that must not hold up the event loop, in threads that are replaced when they run late. */
export { serveJobs } from './serveJobs.ts';
export { createThreadPool } from './threadPool.ts';
