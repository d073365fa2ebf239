export { ExplanationNotices } from './ExplanationNotices.tsx';
export { PutAwayExplanations } from './PutAwayExplanations.tsx';
export { ExplanationWords } from './ExplanationWords.tsx';
