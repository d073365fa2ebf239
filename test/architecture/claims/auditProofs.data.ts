import type { Proof } from './proof.ts';

const CHAIN = 'test/server/audit/audit.test.ts';
const PAGE = 'test/server/audit/auditPage.test.ts';

/** Proofs about the audit, a part of `PROOFS`. */
export const AUDIT_PROOFS = {
  auditChanged: { file: CHAIN, title: 'R38: one byte changed in any field of any row or seal is found' },
  auditTaken: {
    file: CHAIN,
    title: 'R38: one row or seal taken, doubled or moved is found, whichever it is',
  },
  auditNightly: {
    file: PAGE,
    title:
      'R38: the nightly verification raises the alarm for a changed audit, and says on the page what it found',
  },
  auditSearched: {
    file: PAGE,
    title: 'R38: staff find rows by who, what, case and day, and each search is a row itself',
  },
} as const satisfies Record<string, Proof>;
