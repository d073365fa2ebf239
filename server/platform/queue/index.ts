export { defineQueue, defineWorker } from './queue.ts';
export type { JobQueue, WorkerDefinition } from './queue.ts';
export { createQueues } from './queues.ts';
export type { Queues } from './queues.ts';
