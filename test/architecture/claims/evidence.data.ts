import type { Claim } from './claim.ts';

/** What is promised about sealed evidence. */
export const EVIDENCE_CLAIMS: readonly Claim[] = [
  {
    claim:
      'Evidence is opened by the lead after another person confirmed, each time in the audit, and the young person is told.',
    texts: [
      'evidence.lead',
      'evidence.confirmedBy',
      'evidence.willTell',
      'evidence.told',
      'evidence.notTold',
      'evidence.confirmWords',
      'evidence.states.asked',
      'evidence.open.keyHint',
    ],
    tests: ['evidenceOpened', 'evidenceNotTold', 'evidenceInBrowser'],
  },
];
