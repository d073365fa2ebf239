import type { Claim } from './claim.ts';

/** What is promised about feedback at the end. */
export const RATING_CLAIMS: readonly Claim[] = [
  {
    claim:
      'Feedback is sealed and counted later, no mentor sees it, and a No and worrying words alone reach the desk.',
    texts: ['feedback.what', 'feedback.feelings.hint', 'feedback.wordsHint', 'feedback.thanksWords'],
    tests: ['feedbackSealed', 'feedbackUntold', 'feedbackToDesk', 'feedbackNoRead'],
    duties: ['desk'],
  },
  {
    claim: 'That a mentor never answered is counted apart, changes no score, and is told to no mentor.',
    texts: ['feedback.unanswered.lead', 'feedback.unanswered.what', 'feedback.unanswered.thanks'],
    tests: ['feedbackUnanswered'],
  },
  {
    claim: 'A mentor looks back within fourteen days, in words that are checked and sealed.',
    texts: ['mentor.reflection.lead', 'mentor.reflection.until'],
    tests: ['feedbackWindows', 'reflection'],
  },
];
