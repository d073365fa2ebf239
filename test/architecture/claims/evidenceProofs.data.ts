import type { Proof } from './proof.ts';

const FILE = 'test/server/evidence/evidence.test.ts';

/** Proofs about sealed evidence, a part of `PROOFS`. */
export const EVIDENCE_PROOFS = {
  evidenceOpened: {
    file: FILE,
    title:
      'N8: evidence is opened by the lead with a key file after another person confirmed, and the young person is told',
  },
  evidenceNotTold: {
    file: FILE,
    title: 'N8: a young person whom it would put at risk is not told, and the reason is there for staff',
  },
  evidenceInBrowser: {
    file: 'test/journeys/evidence.test.ts',
    title: 'N8: evidence is opened by two people with a key file that stays in the browser',
  },
} as const satisfies Record<string, Proof>;
