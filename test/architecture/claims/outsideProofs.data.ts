import type { Proof } from './proof.ts';

const OUTSIDE = 'test/server/outsideReports/outsideReports.test.ts';

/** Proofs about reports from outside and the public numbers, a part of `PROOFS`. */
export const OUTSIDE_PROOFS = {
  outsideReported: {
    file: OUTSIDE,
    title:
      'R24: a report without an account is a case for the desk, and its reference says when it was decided',
  },
  outsideUnknown: {
    file: OUTSIDE,
    title:
      'R24: an unknown reference says nothing, and neither reference nor words nor address are in the store or the log',
  },
  outsideCry: {
    file: OUTSIDE,
    title:
      'R15, R24: an address is limited, but a cry for help above the limit is taken and answered with help',
  },
  outsideJourney: {
    file: 'test/journeys/outside.test.ts',
    title: 'R24: somebody without an account reports, and reads by the reference that it was decided',
  },
  recounted: {
    file: 'test/server/moderation/transparency.test.ts',
    title: 'N11: the public numbers equal a recount from the log of cases, and the command prints the same',
  },
  hiddenCounts: {
    file: 'test/shared/domain/transparency/suppress.test.ts',
    title:
      'N11: no hidden count follows from what is published, even for a reader who knows how it is hidden',
  },
} as const satisfies Record<string, Proof>;
