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
      'standing.rules.whenWords.1',
    ],
    tests: ['releaseDay', 'releaseFrozen', 'releaseSolver', 'fifthRaterOnScreen', 'releasedOnScreen'],
  },
  {
    claim: 'What a mentee writes in feedback is read by nobody outside the team.',
    texts: ['standing.rules.whenWords.3'],
    tests: ['feedbackToDesk', 'earlyReadGiven'],
  },
  {
    claim:
      'A person reads every No, a second one within ninety days asks for a review, and neither changes anything for the mentor by itself.',
    texts: ['standing.rules.afterWords.0', 'standing.rules.afterWords.1'],
    tests: ['feedbackNoRead', 'ratingReview', 'consequenceAppealed'],
    duties: ['desk'],
  },
  {
    claim: 'Staff remove a rating by a reason of a list, in which opinions are not.',
    texts: ['standing.rules.afterWords.2'],
    tests: ['staffRatingActs'],
    duties: ['desk'],
  },
  {
    claim:
      'A mentor reads why something was decided, and somebody else decides their appeal within seven days.',
    texts: ['standing.rules.wrongWords.1'],
    tests: ['consequenceAppealed'],
    duties: ['desk'],
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
