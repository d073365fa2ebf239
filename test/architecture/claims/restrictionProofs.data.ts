import type { Proof } from './proof.ts';

const FILE = 'test/server/restrictions/restrictions.test.ts';

/** Proofs about restrictions of people, a part of `PROOFS`. */
export const RESTRICTION_PROOFS = {
  suspended: {
    file: FILE,
    title:
      'stops every conversation of a suspended mentor, who is told the reason and the day, and nobody else is',
  },
  restrictionLive: {
    file: FILE,
    title: 'reaches open sockets at once: the line of the suspended mentor falls silent and says so',
  },
  restrictionLifted: {
    file: FILE,
    title: 'is lifted by staff in a case, with a reason, before its day',
  },
  restrictionEnds: { file: FILE, title: 'a restriction ends by itself on its day, in every conversation' },
  messagesHeld: {
    file: FILE,
    title: 'are not in the other view in any form until released, and the other side is told nothing',
  },
  cryNotHeld: {
    file: FILE,
    title: 'R15: of a mentee are those that tell of no danger, and they are shown where help is',
  },
  outOfMatching: {
    file: FILE,
    title: 'begins no conversation: a mentor is told why, of a mentee the mentor learns nothing',
  },
  suspendedWrites: {
    file: FILE,
    title: 'writes to the safety team all the same, and a cry for help in the conversation opens a case',
  },
  leadRestricts: {
    file: FILE,
    title: 'R22: in an allegation for its subject, unless by the safeguarding lead, whom it would tell',
  },
} as const satisfies Record<string, Proof>;
