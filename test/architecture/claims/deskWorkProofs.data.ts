import type { Proof } from './proof.ts';

/** Proofs about the work of the desk, a part of `PROOFS`. */
export const DESK_WORK_PROOFS = {
  toldBoth: {
    file: 'test/server/moderation/told.test.ts',
    title: 'R24: both read what was decided, each in their own words, and neither reads of the report',
  },
  toldReporter: {
    file: 'test/server/moderation/told.test.ts',
    title: 'R24: only who reported is told, where that was chosen',
  },
  toldNobody: {
    file: 'test/server/moderation/told.test.ts',
    title: 'nobody is told yet, where that was chosen',
  },
  allegationUntold: {
    file: 'test/server/moderation/told.test.ts',
    title: 'R22: is told to nobody by a moderator; both read of the pause and no reason',
  },
  allegationByLead: {
    file: 'test/server/moderation/told.test.ts',
    title: 'R22: is told by the safeguarding lead, who knows of the advice',
  },
  toldOnScreen: {
    file: 'test/journeys/deskList.test.ts',
    title: 'R24: a report is decided, and both read the words that the moderator saw in the preview',
  },
} as const satisfies Record<string, Proof>;
