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
    claim:
      'What others see of a mentor comes out on a first Monday in groups of five people, stays until the next release, and shows no one’s answer.',
    texts: [
      'standing.released',
      'standing.releasedWords',
      'standing.whyHiddenWords',
      'standing.newWords',
      'mentorRatings.later',
    ],
    tests: ['releaseDay', 'releaseFrozen', 'releaseSolver'],
  },
  {
    claim: 'One of the suggestions goes to the mentor who was not suggested for longest.',
    texts: ['ask.turn'],
    tests: ['suggestedByTurn'],
  },
  {
    claim: 'A mentor looks back within fourteen days, in words that are checked and sealed.',
    texts: ['mentor.reflection.lead', 'mentor.reflection.until'],
    tests: ['feedbackWindows', 'reflection'],
  },
  {
    claim:
      'Staff see ratings by numbered raters and a mentor’s unsealed numbers, and what they do to one is audited.',
    texts: ['mentorRatings.lead', 'mentorRatings.whyHint'],
    tests: ['staffRatings', 'staffRatingActs'],
  },
];
