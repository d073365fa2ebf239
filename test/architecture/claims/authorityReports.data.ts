import type { Claim } from './claim.ts';

/** What is promised about reports of a suspicion of child sexual abuse. */
export const AUTHORITY_REPORT_CLAIMS: readonly Claim[] = [
  {
    claim: 'A suspicion pages the lead, and opens a task with its date until a lead says how it was done.',
    texts: [
      'desk.authorityReport.suspectHint',
      'desk.authorityReport.found.abuseMaterial',
      'desk.authorityReport.found.sexualExploitation',
      'desk.authorityReport.words.nca',
      'desk.authorityReport.words.police',
      'desk.authorityReport.dueRow',
      'desk.authorityReport.closed.reported',
      'desk.authorityReport.closed.notNeeded',
    ],
    tests: ['suspicionOpens', 'suspicionKept', 'reportOverdue'],
    duties: ['authorities'],
  },
  {
    claim:
      'An allegation opens a task to ask for advice with its date, until a lead says what was advised; meanwhile nobody else tells the mentor.',
    texts: [
      'desk.authorityReport.advice.opened',
      'desk.authorityReport.advice.openedBy',
      'desk.authorityReport.advice.words',
      'desk.authorityReport.advice.notYou',
      'desk.authorityReport.advice.dueRow',
      'desk.authorityReport.advice.closed.advised',
      'desk.authorityReport.advice.closed.notNeeded',
    ],
    tests: ['allegationOpens', 'allegationLocked', 'adviceOverdue'],
    duties: ['authorities'],
  },
  {
    claim: 'Only a lead opens a case in which abuse is suspected, and no copy of its words is made.',
    texts: ['desk.authorityReport.leadOpens', 'desk.authorityReport.noCopies'],
    tests: ['suspicionRead', 'suspicionOpened', 'suspicionAppealed', 'suspicionBeside'],
    duties: ['authorities'],
  },
];
