import { join } from 'node:path';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { AttentionThresholds } from '../../../../shared/contracts/attention.ts';
import { ARTEFACT_FOLDER, ArtefactError } from './artefact.ts';
import { logistic } from './calibration.ts';
import { joinContext, MAX_CONTEXT_PIECES } from './context.ts';
import { loadEncoder } from './encoder.ts';
import type { HeadValues } from './heads.ts';
import { combineDistress, nameHeads } from './heads.ts';
import { loadLexicon } from './lexicon.ts';
import { loadKernelModel } from './kernelModel.ts';
import { createMatrixEngine } from './matrixEngine.ts';
import { ngramVector } from './ngramFeatures.ts';
import { plainText } from './normalise.ts';
import { createReadability } from './readability.ts';
import { createSpellingRepair } from './repair.ts';

export interface ListenerInput {
  text: string;
  from: Side;
  /** Earlier texts of the same writer, oldest first. */
  before: readonly string[];
}

/** What the listener heard in one message. */
export interface Heard {
  /** Model version and hash of the lines it was trained on. */
  version: string;
  /** About -1 (no) to 1 (yes); distress is the mean of its own head, the strongest kind and the mean of the risk levels. */
  scores: HeadValues;
  /** The scores, calibrated on writers that were not in the training; they hold for the share of distress among the lines of those writers. */
  probabilities: HeadValues;
  /** The words of the message cannot be read: what it says is unknown. */
  unreadable: boolean;
}

export interface Classifier {
  version: string;
  /** Thresholds chosen in training. */
  thresholds: AttentionThresholds;
  hear: (input: ListenerInput) => Heard;
}

/**
 * Loads the encoder and the model; takes about 100 ms and 30 MB. `hear` is deterministic and synchronous, some milliseconds long.
 * @param folder of `encoder.bin`, `model.bin` and `lexicon.bin`; `matrix.wasm` is code, and always the one beside this file
 * @throws ArtefactError when a file is missing, damaged or of another format
 */
export function loadClassifier(folder: string = ARTEFACT_FOLDER): Classifier {
  const engine = createMatrixEngine(join(ARTEFACT_FOLDER, 'matrix.wasm'));
  const encoder = loadEncoder(join(folder, 'encoder.bin'), engine);
  const model = loadKernelModel(join(folder, 'model.bin'), engine);
  const { version, lexicon } = loadLexicon(join(folder, 'lexicon.bin'));
  if (version !== model.version)
    throw new ArtefactError('otherFormat', `model.bin is ${model.version}, lexicon.bin ${version}`);
  const repair = createSpellingRepair(lexicon);
  const isUnreadable = createReadability(lexicon);
  const normalise = (text: string): string => repair(plainText(text));

  return {
    version: model.version,
    thresholds: model.thresholds,
    hear: ({ text, from, before }) => {
      const ownText = normalise(text);
      const modelInput = joinContext(before, ownText, normalise);
      const scores = combineDistress(
        model.score({
          vector: encoder.encode(modelInput, MAX_CONTEXT_PIECES),
          ngrams: ngramVector(modelInput, model.frequencies),
          from,
        }),
      );
      const probabilities = model.calibration.map((calibration, head) =>
        logistic(scores[head] ?? 0, calibration),
      );
      return {
        version: model.version,
        scores: nameHeads(scores),
        probabilities: nameHeads(probabilities),
        unreadable: isUnreadable(ownText),
      };
    },
  };
}
