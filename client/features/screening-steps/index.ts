export { isBackwards, isOutsideSteps, isFinal, screeningSteps } from './screeningSteps.ts';
export type { ScreeningStepState } from './screeningSteps.ts';
