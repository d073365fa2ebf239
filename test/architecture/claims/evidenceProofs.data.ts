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
  packWhole: {
    file: 'test/server/moderation/casePack.test.ts',
    title:
      'R39: the pack of a closed case has its words, decisions with reasons and steps, and its reason stays with the case',
  },
  packInBrowser: {
    file: 'test/journeys/evidence.test.ts',
    title: 'R39: the lead prepares the pack of a case, prints and saves it',
  },
  packOfReferral: {
    file: 'test/journeys/evidence.test.ts',
    title: 'R43: the page of a removed volunteer is the pack for the barring body',
  },
  packWithoutWords: {
    file: 'test/server/moderation/authorityReport.test.ts',
    title: 'makes no copy: the pack of the case has the task, and no words',
  },
} as const satisfies Record<string, Proof>;
