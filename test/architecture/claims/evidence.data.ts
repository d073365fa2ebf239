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
  {
    claim:
      'The pack of a case has its words, decisions with reasons and steps, and each pack is in the audit.',
    texts: ['casePack.lead', 'casePack.notReferred', 'casePack.prepared', 'screening.referral.pack.words'],
    tests: ['packWhole', 'packInBrowser', 'packOfReferral'],
  },
  {
    claim: 'No copy is made of words in which the abuse of a child is suspected.',
    texts: ['casePack.withoutWords'],
    tests: ['packWithoutWords'],
  },
];
