import { parentPort } from 'node:worker_threads';
import { nameOfThisThread } from './processorTime.ts';

/** Called by a thread's own file once it is warm: announces the thread to the pool, and answers each job. */
export function serveJobs<Input, Output>(answer: (job: Input) => Output): void {
  parentPort?.on('message', (job: Input) => parentPort?.postMessage(answer(job)));
  parentPort?.postMessage(nameOfThisThread());
}
