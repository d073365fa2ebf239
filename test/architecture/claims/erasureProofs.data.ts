import type { Proof } from './proof.ts';

const FILE = 'test/server/erasure/erasure.test.ts';
const UNFINISHED = 'test/server/erasure/unfinishedErasure.test.ts';

/** Proofs about erased accounts, a part of `PROOFS`. */
export const ERASURE_PROOFS = {
  erasedSignedOut: {
    file: FILE,
    title: 'R37: an erased account is signed out everywhere, and lets no one in again',
  },
  erasedWords: {
    file: FILE,
    title: 'R37: the mentor is told as of a mentee who left, and reads none of the words any more',
  },
  erasedRequest: { file: FILE, title: 'R37: an open request is withdrawn, and what was asked is deleted' },
  erasedUnchecked: {
    file: FILE,
    title: 'R37: words that a check is not done with are not erased before it is',
  },
  erasedUnderCase: {
    file: FILE,
    title: 'R36: an open case keeps the conversation until it is decided; the mentee reads so before',
  },
  erasedLate: {
    file: FILE,
    title: 'R37: what is written late, under a destroyed key, fails and makes no new key',
  },
  erasedBySweep: {
    file: UNFINISHED,
    title: 'what was begun is finished by the sweep: cut off after %i destroyed keys',
  },
  erasedOnce: { file: UNFINISHED, title: 'asked for twice at once, and swept again, it is done once' },
  erasedRater: {
    file: 'test/server/erasure/erasedRater.test.ts',
    title: 'row 25: a rater erases the account: identical numbers for everyone, text null',
  },
} as const satisfies Readonly<Record<string, Proof>>;
