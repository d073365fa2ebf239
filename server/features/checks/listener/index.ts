/** What a person would notice in a message, by a learned model (README.md). */
export { ARTEFACT_FOLDER } from './artefact.ts';
export { loadClassifier } from './classifier.ts';
export type { Classifier, Heard, ListenerInput } from './classifier.ts';
export { createListener } from './createListener.ts';
export type { Listener, ListenerFailure, ListenerJob } from './createListener.ts';
export type { Head, HeadValues } from './heads.ts';
export { createMatrixEngine } from './matrixEngine.ts';
export { loadNgramScorer, readNgramArtefacts } from './ngramScorer.ts';
export type { NgramScorer, NgramScores } from './ngramScorer.ts';
