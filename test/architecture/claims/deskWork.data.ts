import type { Claim } from './claim.ts';

/** What is promised about the work of the desk: who is told, notes, the list. */
export const DESK_WORK_CLAIMS: readonly Claim[] = [
  {
    claim: 'Each person of the conversation reads what was decided, in plain words, and never of a report.',
    texts: [
      'explanations.label',
      'explanations.templates.delivered',
      'explanations.templates.wordsTakenOut',
      'explanations.templates.wordsTakenOutOfTheirs',
      'explanations.templates.removed',
      'explanations.templates.removedOfTheirs',
      'explanations.removedFor.rules',
      'explanations.removedFor.contact',
      'explanations.templates.paused',
      'desk.decide.previews.restricted',
    ],
    tests: ['toldBoth', 'toldOnScreen'],
  },
  {
    claim: 'Where nobody or only the reporter is told, nothing is sent to anyone else.',
    texts: ['desk.decide.previews.nobody', 'desk.decide.previews.nothing'],
    tests: ['toldReporter', 'toldNobody'],
  },
  {
    claim: 'In an allegation both read of a pause and no reason, and only the safeguarding lead tells more.',
    texts: ['desk.decide.previews.paused', 'desk.decide.leadTells'],
    tests: ['allegationUntold', 'allegationByLead'],
  },
];
