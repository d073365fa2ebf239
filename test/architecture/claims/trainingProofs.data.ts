import type { Proof } from './proof.ts';

/** Proofs about the training of mentors, a part of `PROOFS`. */
export const TRAINING_PROOFS = {
  quizTries: {
    file: 'test/server/training/training.test.ts',
    title: 'R7: after three tries a module is closed until the first of them is a day old',
  },
  quizReasons: {
    file: 'test/server/training/training.test.ts',
    title:
      'R7: a quiz is passed from three of four right answers on, with the reason for each, and a repeat is no new try',
  },
  conductAsked: {
    file: 'test/server/training/gate.test.ts',
    title: 'R8: a new version of the code of conduct keeps a mentor out of new matches until it is accepted',
  },
  practiceLapses: {
    file: 'test/server/training/gate.test.ts',
    title: 'R7: a year after the practice nobody new under 18 is matched, until it is done again',
  },
  debriefTaken: {
    file: 'test/server/debriefs/debriefs.test.ts',
    title:
      'N18: a debrief is offered once a case about safety is decided, and taken with a moderator in the thread of the conversation',
  },
  debriefCounted: {
    file: 'test/server/debriefs/debriefs.test.ts',
    title: 'N18: a debrief that is left is offered no more; hard conversations are counted for ninety days',
  },
} as const satisfies Record<string, Proof>;
