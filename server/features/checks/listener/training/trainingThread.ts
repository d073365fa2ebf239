import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { DIMENSIONS, loadEncoder } from '../encoder.ts';
import { createMatrixEngine } from '../matrixEngine.ts';
import type { FoldsInput } from './solveFolds.ts';
import { solveFolds } from './solveFolds.ts';

/** Work for a thread of the training: to encode texts, or to train models. */
export type TrainingTask =
  | { kind: 'encode'; texts: readonly string[]; maxPieces: number }
  | { kind: 'folds'; input: FoldsInput };

const FOLDER = join(import.meta.dirname, '..');

/** The embeddings of all texts, [texts x DIMENSIONS]. */
function encodeAll(texts: readonly string[], maxPieces: number): Float32Array {
  const encoder = loadEncoder(join(FOLDER, 'encoder.bin'), createMatrixEngine(join(FOLDER, 'matrix.wasm')));
  const out = new Float32Array(texts.length * DIMENSIONS);
  for (const [index, text] of texts.entries()) out.set(encoder.encode(text, maxPieces), index * DIMENSIONS);
  return out;
}

function answer(task: TrainingTask): unknown {
  return task.kind === 'encode' ? encodeAll(task.texts, task.maxPieces) : solveFolds(task.input);
}

/** Written by `runInThread`, in the same process. */
const taskShape = z.custom<TrainingTask>((value) => typeof value === 'object' && value !== null);

parentPort?.postMessage(answer(taskShape.parse(workerData)));
