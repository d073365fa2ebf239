import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logistic } from '../calibration.ts';
import type { Head } from '../heads.ts';
import { HEADS, nameHeads } from '../heads.ts';
import type { ModelHeader } from '../kernelModel.ts';
import { MODEL_FORMAT } from '../kernelModel.ts';
import { LEXICON_FORMAT } from '../lexicon.ts';
import type { NgramsHeader } from '../ngramScorer.ts';
import { NGRAMS_FORMAT } from '../ngramScorer.ts';
import { calibrate } from './calibrate.ts';
import { targetOf } from './lines.ts';
import type { TrainingData } from './prepare.ts';
import { SETTINGS } from './settings.ts';
import type { ScoredLine } from './thresholds.ts';
import { chooseThresholds, measureChat, shiftOfEncouragesHarm } from './thresholds.ts';
import type { TrainedModel } from './trainAll.ts';
import { quantiseColumns, writeArtefact } from './writeArtefact.ts';

/** The version of all artefacts of one training. */
export function versionOf({ hash }: Pick<TrainingData, 'hash'>): string {
  return `kith-listener-${SETTINGS.recipe}+${hash}`;
}

/** A trained model whose scores for `encouragesHarm` were shifted to the scale of `grooming`, so that one threshold serves both. */
export interface FinishedModel {
  trained: TrainedModel;
  /** One number for each head, in their order, that is added to its scores. */
  shift: Float64Array;
  scored: readonly ScoredLine[];
}

const HARM = HEADS.indexOf('encouragesHarm');

/** Computes the shift from the scores of lines by models that had not seen their writers. */
export function finish(trained: TrainedModel): FinishedModel {
  const { judged, scores } = trained;
  /** The lines with scores by head. @param values scores added to each line */
  const named = (values: Float64Array): ScoredLine[] =>
    judged.map((line, index) => ({
      line,
      scores: nameHeads((scores[index] ?? values).map((score, head) => score + (values[head] ?? 0))),
    }));
  const shift = new Float64Array(HEADS.length);
  shift[HARM] = shiftOfEncouragesHarm(named(shift));
  return { trained, shift, scored: named(shift) };
}

/** By head: slope and intercept of the logistic curve that makes a probability of its score. */
function calibrationOf({ scored }: FinishedModel): Record<Head, [number, number]> {
  /** Slope and intercept that make probabilities of the scores of a head. */
  const calibrateHead = (head: Head): [number, number] =>
    calibrate(
      scored.map(({ scores }) => scores[head]),
      scored.map(({ line }) => (targetOf(line)[HEADS.indexOf(head)] ?? 0) > 0),
    );
  return {
    selfHarm: calibrateHead('selfHarm'),
    abuse: calibrateHead('abuse'),
    danger: calibrateHead('danger'),
    encouragesHarm: calibrateHead('encouragesHarm'),
    grooming: calibrateHead('grooming'),
    distress: calibrateHead('distress'),
    aboveNone: calibrateHead('aboveNone'),
    aboveLow: calibrateHead('aboveLow'),
    aboveModerate: calibrateHead('aboveModerate'),
    aboveHigh: calibrateHead('aboveHigh'),
  };
}

/** Writes `model.bin`, and `figures.json` with the thresholds and what they mean for ordinary chat. */
export function writeModel(finished: FinishedModel, folder: string): void {
  const { prepared, landmarks, onAllLines } = finished.trained;
  if (landmarks === undefined) throw new Error('the model needs landmarks');
  const ngrams = quantiseColumns(onAllLines.solution.sparse, HEADS.length);
  const calibration = calibrationOf(finished);
  const thresholds = chooseThresholds(finished.scored);
  const header: ModelHeader = {
    settings: SETTINGS.kernel,
    heads: HEADS.join(','),
    offset: [...onAllLines.solution.offset].map((offset, head) => offset + (finished.shift[head] ?? 0)),
    calibration: HEADS.map((head) => calibration[head]),
    thresholds,
  };
  const version = versionOf(prepared);
  writeArtefact(
    join(folder, 'model.bin'),
    { format: MODEL_FORMAT, version, ...header },
    {
      mean: prepared.mean,
      landmarks: landmarks.data,
      'landmarks/scale': landmarks.scales,
      'landmarks/mentor': landmarks.isMentor,
      weights: Float32Array.from(onAllLines.solution.dense),
      frequencies: onAllLines.frequencies,
      ngrams: ngrams.data,
      'ngrams/scale': ngrams.scale,
    },
  );
  const measured = {
    mentee: measureChat(finished.scored, 'mentee'),
    mentor: measureChat(finished.scored, 'mentor'),
  };
  writeFileSync(
    join(folder, 'figures.json'),
    `${JSON.stringify({ version, thresholds, measured }, null, 2)}\n`,
  );
}

/**
 * Writes `ngrams.bin`: the ridge regression on the n-grams of one line and its writer's side, without the writer's earlier texts. Its
 * thresholds are probabilities (0–1) of distress, grooming and encouraging harm.
 * @param finished trained with `withoutContext: true`
 */
export function writeNgrams(finished: FinishedModel, folder: string): void {
  const { prepared, onAllLines } = finished.trained;
  const { dense, sparse, offset } = onAllLines.solution;
  const ngrams = quantiseColumns(sparse, HEADS.length);
  // `dense` is [SIDE_WIDTH x heads]: row 0 is added for a mentee, row 1 for a mentor.
  const offsetOf = (side: 0 | 1): number[] =>
    HEADS.map(
      (_, head) =>
        (offset[head] ?? 0) + (finished.shift[head] ?? 0) + (dense[side * HEADS.length + head] ?? 0),
    );
  const { distress, grooming, encouragesHarm } = calibrationOf(finished);
  const withProbabilities = finished.scored.map(({ line, scores }) => ({
    line,
    scores: {
      ...scores,
      distress: logistic(scores.distress, distress),
      grooming: logistic(scores.grooming, grooming),
      encouragesHarm: logistic(scores.encouragesHarm, encouragesHarm),
    },
  }));
  const header: NgramsHeader = {
    heads: HEADS.join(','),
    offsets: { mentee: offsetOf(0), mentor: offsetOf(1) },
    calibration: { distress, grooming, encouragesHarm },
    thresholds: chooseThresholds(withProbabilities),
  };
  writeArtefact(
    join(folder, 'ngrams.bin'),
    { format: NGRAMS_FORMAT, version: versionOf(prepared), ...header },
    { frequencies: onAllLines.frequencies, weights: ngrams.data, 'weights/scale': ngrams.scale },
  );
}

/** Writes `lexicon.bin`, which both models read. */
export function writeLexicon({ trained: { prepared } }: FinishedModel, folder: string): void {
  const identity = { format: LEXICON_FORMAT, version: versionOf(prepared) };
  writeArtefact(join(folder, 'lexicon.bin'), { ...identity, ...prepared.lexicon }, {});
}
