import { parentPort } from 'node:worker_threads';
import { nameOfThisThread } from './processorTime.ts';

/** For a thread's own file, once it is warm: says so to the pool, and answers each job that it is sent. */
export function serveJobs<Input, Output>(answer: (job: Input) => Output): void {
  parentPort?.on('message', (job: Input) => parentPort?.postMessage(answer(job)));
  parentPort?.postMessage(nameOfThisThread());
}
