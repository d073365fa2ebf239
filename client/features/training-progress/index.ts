export { myTraining, trainingPieces, progressOf } from './myTraining.ts';
export type { TrainingPiece } from './myTraining.ts';
export { TrainingRow } from './TrainingRow.tsx';
