export { ExplanationNotices } from './ExplanationNotices.tsx';
export { ExplanationWords } from './ExplanationWords.tsx';
