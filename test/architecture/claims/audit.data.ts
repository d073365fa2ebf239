import type { Claim } from './claim.ts';

/** What is promised about the audit. */
export const AUDIT_CLAIMS: readonly Claim[] = [
  {
    claim: 'Every act is a row that is not changed; every search too; the chain is checked every night.',
    texts: [
      'audit.lead',
      'audit.notVerified',
      'audit.whole',
      'audit.damaged_one',
      'audit.damaged_other',
      'audit.damagedWords',
    ],
    tests: ['auditChanged', 'auditTaken', 'auditNightly', 'auditSearched'],
  },
];
