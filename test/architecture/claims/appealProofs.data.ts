import type { Proof } from './proof.ts';

const FILE = 'test/server/moderation/appeals.test.ts';

const OF_REDACTION = 'test/server/moderation/appealOfRedaction.test.ts';

/** Proofs about appeals, a part of `PROOFS`. */
export const APPEAL_PROOFS = {
  appealed: {
    file: FILE,
    title:
      'of a restriction has a receipt and seven days, is decided by somebody else, and reversed gives back what was taken',
  },
  appealKept: {
    file: FILE,
    title: 'that is kept leaves the decision as it is, and there is one for each decision',
  },
  appealRestores: {
    file: FILE,
    title: 'of a removed message brings it back for both where it is reversed, read by somebody else',
  },
  appealOfReport: {
    file: FILE,
    title: 'of a report that found no rule broken is answered anew; a cry for help in a second one is heard',
  },
  appealOfPause: {
    file: FILE,
    title: 'of a pause that both were told of ends it where it is reversed, and both are told',
  },
  appealOfStoppedText: {
    file: FILE,
    title:
      'of a stopped text that was judged to be stopped rightly finds the rule wrong where it is reversed',
  },
  appealOfWords: {
    file: OF_REDACTION,
    title: 'are appealed by their writer alone, and the desk shows what was decided, by whom and why',
  },
  appealOfWordsReversed: {
    file: OF_REDACTION,
    title: 'are decided by somebody else, and reversed the writer is told while the message stays as it is',
  },
  appealOfWordsKept: {
    file: OF_REDACTION,
    title: 'stay out where the decision is kept, and the writer is told',
  },
  appealPutAway: { file: OF_REDACTION, title: 'is counted, listed, and can still be appealed' },
  appealAlone: {
    file: 'test/server/moderation/appealAlone.test.ts',
    title:
      'R26: an appeal that the one member of staff decided before is named at the desk until a second one is there',
  },
  appealOnce: { file: FILE, title: 'has one outcome, of two moderators who decide at once' },
} as const satisfies Record<string, Proof>;
