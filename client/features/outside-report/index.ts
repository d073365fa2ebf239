export { OutsideReport } from './OutsideReport.tsx';
