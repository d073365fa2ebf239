export { isBackwards, isBesideRoad, isFinal, roadLine } from './roadLine.ts';
export type { RoadState } from './roadLine.ts';
