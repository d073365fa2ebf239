import type { Claim } from './claim.ts';

/** What is promised about the training of mentors. */
export const TRAINING_CLAIMS: readonly Claim[] = [
  {
    claim: 'A quiz has three tries a day, and says of each answer why it is right.',
    texts: ['training.quiz.lead', 'training.quiz.noTries', 'errors.trainingTriesUsed'],
    tests: ['quizTries', 'quizReasons'],
  },
  {
    claim: 'A mentor whose training is out of date is not matched with new people until it is done again.',
    texts: ['training.lapsedWords'],
    tests: ['conductAsked', 'practiceLapses'],
  },
  {
    claim:
      'After a hard conversation a moderator answers what its mentor writes; the young person does not see it.',
    texts: ['debriefs.offer', 'debriefs.lead', 'debriefs.words'],
    tests: ['debriefTaken', 'teamAsked'],
  },
  {
    claim: 'The number of hard conversations in ninety days is for the mentor alone.',
    texts: ['debriefs.count_one', 'debriefs.count_other'],
    tests: ['debriefCounted'],
  },
];

/** Texts that use a word of promising and promise nothing: labels, headings, dates and amounts. */
export const TRAINING_LABELS: readonly string[] = [
  'training.until.ahead',
  'training.until.past',
  'training.modules.aside',
  'training.modules.length',
  'training.practice.read',
  'training.practice.do.moderator',
  'training.practice.did.moderator',
  'training.practice.notPassed',
  'training.practice.skill.moderator',
  'training.practice.skill.bounds',
  'training.levels.rule.experienced',
];
