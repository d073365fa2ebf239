import { combineDistress, nameHeads } from '../heads.ts';
import type { Landmarks } from './landmarks.ts';
import { packLandmarks, pickLandmarks } from './landmarks.ts';
import type { EncodedRows } from './encodedRows.ts';
import { vectorOf } from './encodedRows.ts';
import type { Line } from './lines.ts';
import type { TrainingData } from './prepare.ts';
import { foldsInThread, threadCount } from './runInThread.ts';
import type { FoldResult } from './solveFolds.ts';
import { SETTINGS } from './settings.ts';
import type { ScoredLine } from './thresholds.ts';

/** Landmarks spread evenly over the rows that are texts of writers, not variants made of them. */
export function landmarksOf({ rows, originals }: TrainingData): Landmarks {
  const picked = pickLandmarks(originals.length, SETTINGS.landmarks).map((index) => originals[index] ?? 0);
  return packLandmarks(
    picked.map((row) => vectorOf(rows, row)),
    picked.map((row) => rows.isMentor[row] === true),
  );
}

/** Trains one model for each fold, in threads. */
export async function trainFolds(
  prepared: TrainingData,
  input: { landmarks: Landmarks | undefined; probes: EncodedRows; folds: readonly (readonly number[])[] },
): Promise<FoldResult[]> {
  const { rows, weights, targets } = prepared;
  const threads = threadCount();
  const shares = Array.from({ length: threads }, (_, thread) =>
    input.folds.filter((_fold, index) => index % threads === thread),
  ).filter((share) => share.length > 0);
  const results = await Promise.all(
    shares.map((folds) =>
      foldsInThread({ kind: 'folds', input: { ...input, rows, weights, targets, folds } }),
    ),
  );
  return results.flat();
}

/** The scores of each probe, distress combined, by a model that has not seen its writer; undefined for probes of no fold. */
export function unseenScores(results: readonly FoldResult[], probes: number): (Float64Array | undefined)[] {
  const out = new Array<Float64Array | undefined>(probes).fill(undefined);
  for (const { scores } of results)
    for (const [probe, values] of scores) out[probe] = combineDistress(values);
  return out;
}

/**
 * Folds for the cross-validation: groups of writers, each left out in turn; the corpus is never left out.
 * @returns for each fold the indexes of its writers in `writers`
 */
export function writerFolds({ lines, writers }: TrainingData, count: number = SETTINGS.folds): number[][] {
  const judged = new Set(lines.filter(({ isCorpus }) => !isCorpus).map(({ writer }) => writer));
  const places = [...writers.keys()].filter((writer) => judged.has(writers[writer] ?? ''));
  return Array.from({ length: Math.min(count, places.length) }, (_, fold) =>
    places.filter((_writer, index) => index % count === fold),
  );
}

/** The scores of lines by models that have not seen their writers, distress combined; each writer is left out alone. */
export async function scoreUnseen(prepared: TrainingData, lines: readonly Line[]): Promise<ScoredLine[]> {
  const results = await trainFolds(prepared, {
    landmarks: landmarksOf(prepared),
    probes: await prepared.encode(lines),
    folds: writerFolds(prepared, prepared.writers.length),
  });
  const scores = unseenScores(results, lines.length);
  return lines.map((line, index) => ({ line, scores: nameHeads(scores[index] ?? []) }));
}
