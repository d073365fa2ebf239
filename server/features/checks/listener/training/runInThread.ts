import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { FoldResult } from './solveFolds.ts';
import type { TrainingTask } from './trainingThread.ts';

const THREAD = new URL('./trainingThread.fromSource.mjs', import.meta.url);
const MAX_THREADS = 4;

/** Threads that the training uses. The result does not depend on it. */
export function threadCount(): number {
  return Math.min(MAX_THREADS, Math.max(1, availableParallelism()));
}

const vectorsShape = z.instanceof(Float32Array);
const foldResults = z.array(z.custom<FoldResult>((value) => typeof value === 'object' && value !== null));

/** Encodes texts in a worker thread. @returns [texts x dimensions] */
export async function encodeInThread(task: Extract<TrainingTask, { kind: 'encode' }>): Promise<Float32Array> {
  return vectorsShape.parse(await runInThread(task));
}

/** Trains the models of some folds in a worker thread. */
export async function foldsInThread(task: Extract<TrainingTask, { kind: 'folds' }>): Promise<FoldResult[]> {
  return foldResults.parse(await runInThread(task));
}

/** Starts a thread for one task, and resolves to what it answers. */
function runInThread(task: TrainingTask): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: task, execArgv: [] });
    worker.once('message', (answer: unknown) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}
