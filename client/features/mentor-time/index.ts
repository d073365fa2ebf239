export { LiveMeter } from './LiveMeter.tsx';
export { myTime, useMyTime } from './myTime.ts';
export { minutesGiven, ringOf } from './remaining.ts';
export { useMinutesLeft } from './useMinutesLeft.ts';
export { useRemaining } from './useRemaining.ts';
export { useTimeWords } from './useTimeWords.ts';
