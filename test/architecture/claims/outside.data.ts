import type { Claim } from './claim.ts';

/** What is promised to people without an account, and about the public numbers. */
export const OUTSIDE_CLAIMS: readonly Claim[] = [
  {
    claim:
      'A report without an account is a case that a person reads, and its reference says when they decided.',
    texts: [
      'outside.wordsHint',
      'outside.thanks',
      'outside.received',
      'outside.reference',
      'outside.status.states.decided',
      'help.outsideLink',
      'desk.caseView.outsider',
    ],
    tests: ['outsideReported', 'outsideUnknown', 'outsideCry', 'outsideJourney'],
    duties: ['desk'],
  },
  {
    claim: 'The public numbers are those of the records, and no hidden one follows from them.',
    texts: ['transparency.title', 'transparency.lead', 'transparency.hiding', 'help.ourWork'],
    tests: ['recounted', 'hiddenCounts'],
  },
];
