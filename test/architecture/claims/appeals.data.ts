import type { Claim } from './claim.ts';

/** What is promised about appeals. */
export const APPEAL_CLAIMS: readonly Claim[] = [
  {
    claim:
      'An appeal has a receipt at once, and is decided within seven days by somebody who did not decide before.',
    texts: [
      'appeals.lead.restriction',
      'appeals.lead.report',
      'appeals.lead.explanation',
      'appeals.wordsHint',
      'appeals.thanks',
      'appeals.receipt',
      'appeals.outcomes.waiting',
    ],
    tests: ['appealed', 'appealOnce'],
    duties: ['desk'],
  },
  {
    claim: 'The outcome is told, and what is reversed is given back.',
    texts: [
      'appeals.lead.message',
      'appeals.outcomes.kept',
      'appeals.outcomes.reversed',
      'appeals.settled.kept',
      'appeals.settled.reversed',
      'desk.decide.actions.uphold.does',
      'desk.decide.actions.reverse.does',
      'desk.decide.tellsAppellant',
    ],
    tests: [
      'appealed',
      'appealKept',
      'appealRestores',
      'appealOfReport',
      'appealOfPause',
      'appealOfStoppedText',
    ],
  },
  {
    claim:
      'Words that were taken out of a message can be appealed, but not put back: reversed, the writer is told that they should not have been hidden.',
    texts: [
      'appeals.lead.wordsTakenOut',
      'appeals.wordsTakenOutHint',
      'appeals.outcomes.wordsReversed',
      'appeals.settled.wordsReversed',
      'desk.appealed.explained.wordsTakenOut',
      'desk.appealed.leadOpens',
      'desk.decide.reverseWordsDoes',
    ],
    tests: ['appealOfWords', 'appealOfWordsReversed', 'appealOfWordsKept'],
  },
  {
    claim: 'What a person was told of a decision can be read and appealed after they put it away.',
    texts: ['explanations.before', 'explanations.beforeFailed'],
    tests: ['appealPutAway'],
  },
  {
    claim: 'An appeal that each member of staff is barred from is named at the desk.',
    texts: ['desk.appealed.alone', 'desk.appealed.aloneWords'],
    tests: ['appealAlone', 'suspicionAppealAlone'],
  },
];
