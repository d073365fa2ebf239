export { isBackwards, isOffPath, isFinal, screeningSteps } from './screeningSteps.ts';
export type { ScreeningStepState } from './screeningSteps.ts';
