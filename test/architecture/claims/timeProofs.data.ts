import type { Proof } from './proof.ts';

/** Proofs about mentors' minutes and hours, a part of `PROOFS`. */
export const TIME_PROOFS = {
  awayNotSuggested: {
    file: 'test/server/matching/suggestions.test.ts',
    title: 'T8: nobody who is away, or is next there after a request of now has run out',
  },
  bothTold: {
    file: 'test/server/time/cap.test.ts',
    title: 'the mentee writes on, the mentor is shown it when the budget opens, and both are notified',
  },
  contactHours: {
    file: 'test/server/time/contactHours.test.ts',
    title: 'T8: a mentee sees the next contact hours of their mentor, in a new zone from the next Monday on',
  },
  exemptRepaid: {
    file: 'test/server/time/risk.test.ts',
    title:
      'S16: risk suspends the cap in that thread alone, is extra time on the receipt, is repaid next week, and ends with the case',
  },
  mentorAway: {
    file: 'test/server/time/contactHours.test.ts',
    title:
      'T8: a mentor who is away is sent nothing until they are back, both still write, and those who wait are told until when',
  },
  promiseChange: {
    file: 'test/server/time/counting.test.ts',
    title: 'lower holds at once, higher from next week',
  },
  receipt: {
    file: 'test/server/time/receipt.test.ts',
    title: 'T1 T6: a receipt verifies, adds up to the balance shown, and shows any change',
  },
  replyPromised: {
    file: 'test/server/replies/replies.test.ts',
    title:
      'T9: a promised reply is due within contact hours, with a reminder before and an offer after, and counts as kept in time',
  },
  timeKept: {
    file: 'test/server/time/cap.test.ts',
    title: 'takes what is sent before the second in which the budget is spent, and refuses from there',
  },
  timeNotices: {
    file: 'test/server/time/cap.test.ts',
    title: 'gives both the wind-down notice five minutes before, and the mentor alone the quiet one at 80 %',
  },
} as const satisfies Record<string, Proof>;
