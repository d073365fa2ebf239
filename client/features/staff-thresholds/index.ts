export { Thresholds } from './Thresholds.tsx';
