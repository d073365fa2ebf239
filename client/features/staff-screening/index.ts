export { Screening } from './Screening.tsx';
export { ScreeningNumbers } from './ScreeningNumbers.tsx';
