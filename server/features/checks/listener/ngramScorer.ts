import { join } from 'node:path';
import { z } from 'zod';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { AttentionThresholds } from '../../../../shared/contracts/attention.ts';
import { attentionThresholds } from '../../../../shared/contracts/attention.ts';
import { ARTEFACT_FOLDER, ArtefactError, readArtefact } from './artefact.ts';
import { logistic } from './calibration.ts';
import { combineDistress, HEADS, nameHeads } from './heads.ts';
import { addNgrams } from './kernelModel.ts';
import { readLexicon, unpackLexicon } from './lexicon.ts';
import { ngramVector } from './ngramFeatures.ts';
import { plainText } from './normalise.ts';
import { createSpellingRepair } from './repair.ts';

/** Format of `ngrams.bin`. */
export const NGRAMS_FORMAT = 1;
const headValues = z.array(z.number()).length(HEADS.length);
const lineOf = z.tuple([z.number(), z.number()]);
export const ngramsHeader = z.object({
  heads: z.literal(HEADS.join(',')),
  offsets: z.object({ mentee: headValues, mentor: headValues }),
  calibration: z.object({ distress: lineOf, grooming: lineOf, encouragesHarm: lineOf }),
  thresholds: attentionThresholds,
});
export type NgramsHeader = z.output<typeof ngramsHeader>;

/** Calibrated probabilities, at the share of each kind among the training lines. */
export interface NgramScores {
  distress: number;
  grooming: number;
  encouragesHarm: number;
}

export interface NgramScorer {
  version: string;
  /** Probabilities chosen in training, on writers that the scorer had not seen. */
  thresholds: AttentionThresholds;
  score: (input: { text: string; from: Side }) => NgramScores;
}

/**
 * Reads what the scorer is made of, without unpacking the lexicon: a few milliseconds, where a scorer takes some forty.
 * @throws ArtefactError when a file is missing, damaged or of another format
 */
export function readNgramArtefacts(folder: string = ARTEFACT_FOLDER) {
  const { header, bytes, floats } = readArtefact(join(folder, 'ngrams.bin'), {
    format: NGRAMS_FORMAT,
    shape: ngramsHeader,
  });
  const lexicon = readLexicon(join(folder, 'lexicon.bin'));
  if (lexicon.version !== header.version)
    throw new ArtefactError('otherFormat', `ngrams.bin is ${header.version}, lexicon.bin ${lexicon.version}`);
  const ngrams = { weights: bytes('weights'), scale: floats('weights/scale') };
  return { header, lexicon, frequencies: bytes('frequencies'), ngrams };
}

/**
 * The words and runs of letters of one message alone, scored without the encoder: well under a millisecond, for the check before
 * delivery.
 * @throws ArtefactError when a file is missing, damaged or of another format
 */
export function loadNgramScorer(folder?: string): NgramScorer {
  const { header, lexicon, frequencies, ngrams } = readNgramArtefacts(folder);
  const repair = createSpellingRepair(unpackLexicon(lexicon));

  return {
    version: header.version,
    thresholds: header.thresholds,
    score: ({ text, from }) => {
      const scores = Float64Array.from(header.offsets[from]);
      addNgrams(scores, ngrams, ngramVector(repair(plainText(text)), frequencies));
      const { distress, grooming, encouragesHarm } = nameHeads(combineDistress(scores));
      return {
        distress: logistic(distress, header.calibration.distress),
        grooming: logistic(grooming, header.calibration.grooming),
        encouragesHarm: logistic(encouragesHarm, header.calibration.encouragesHarm),
      };
    },
  };
}
