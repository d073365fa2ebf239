export { ReferencePage } from './ReferencePage.tsx';
