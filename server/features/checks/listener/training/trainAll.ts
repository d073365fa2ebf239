import { HEADS } from '../heads.ts';
import { landmarksOf, trainFolds, unseenScores, writerFolds } from './crossValidate.ts';
import type { Landmarks } from './landmarks.ts';
import type { Line } from './lines.ts';
import type { TrainingData } from './prepare.ts';
import { prepare } from './prepare.ts';
import type { FoldResult } from './solveFolds.ts';

export interface TrainedModel {
  prepared: TrainingData;
  landmarks: Landmarks | undefined;
  onAllLines: FoldResult;
  judged: readonly Line[];
  /** Scores of the judged lines by models that have not seen their writers, distress combined. */
  scores: readonly Float64Array[];
}

/** Trains one model without each writer, for calibration and thresholds, and one on all. `withoutContext`: on lines without earlier texts. */
export async function trainAll(
  lines: readonly Line[],
  { withoutContext }: { withoutContext: boolean },
): Promise<TrainedModel> {
  const prepared = await prepare({ lines, withoutContext });
  const landmarks = withoutContext ? undefined : landmarksOf(prepared);
  const judged = lines.filter(({ isCorpus }) => !isCorpus);
  const probes = await prepared.encode(judged);
  const results = await trainFolds(prepared, { landmarks, probes, folds: [[], ...writerFolds(prepared)] });
  const onAllLines = results.find(({ fold }) => fold.length === 0);
  if (onAllLines === undefined) throw new Error('no model was trained on all lines');
  const scores = unseenScores(results, judged.length).map(
    (values) => values ?? new Float64Array(HEADS.length),
  );
  return { prepared, landmarks, onAllLines, judged, scores };
}
