import type { Proof } from './proof.ts';

/** Proofs about what the safety team and a person write to each other, a part of `PROOFS`. */
export const TEAM_PROOFS = {
  teamWrites: {
    file: 'test/server/teamThreads/speaking.test.ts',
    title: 'write to each other: the person learns the role of the writer and no name',
  },
  teamUnheard: {
    file: 'test/server/teamThreads/speaking.test.ts',
    title: 'a push tells the person’s devices and the desk; the other side of the conversation hears nothing',
  },
  teamUnstopped: {
    file: 'test/server/teamThreads/speaking.test.ts',
    title: 'reaches it in a locked conversation, with contact details in it, and is sealed',
  },
  teamAsked: {
    file: 'test/server/teamThreads/asking.test.ts',
    title: 'opens a case with a clock of a working day and a thread, in which it is answered',
  },
  teamAskedAtRisk: {
    file: 'test/server/teamThreads/asking.test.ts',
    title:
      'goes to the case of the young person’s safety while that is undecided, and nobody else learns of it',
  },
  teamLeadOnly: {
    file: 'test/server/teamThreads/speaking.test.ts',
    title: 'R22: a moderator does not write to the subject of an allegation, and the safeguarding lead may',
  },
} as const satisfies Record<string, Proof>;
