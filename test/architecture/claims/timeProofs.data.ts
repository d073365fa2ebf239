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
  extensionNo: {
    file: 'test/server/time/extensions.test.ts',
    title: 'change nothing after a no, after their week, or above four hours a week',
  },
  extensionWithdrawn: {
    file: 'test/server/time/extensions.test.ts',
    title: 'are taken back before the answer: a yes then adds nothing, and of both at once one is taken',
  },
  extensionYes: {
    file: 'test/server/time/extensions.test.ts',
    title: 'count from the yes on, once, in that week alone, in the ledger and on the receipt',
  },
  handOverNote: {
    file: 'test/server/matching/handOver.test.ts',
    title:
      'is written by the mentee, read by the mentor who says yes and by no one before, and the first talk stays open',
  },
  libraryUnseen: {
    file: 'test/journeys/library.test.ts',
    title:
      'T12: an article is opened without a request and under the one address of the library; after signing out it is gone',
  },
  meanwhileRead: {
    file: 'test/journeys/timeCaps.test.ts',
    title: 'the cap runs out in a live conversation; when the week opens what waited comes in order',
  },
  mentorAway: {
    file: 'test/server/time/contactHours.test.ts',
    title:
      'T8: a mentor who is away is sent nothing until they are back, both still write, and those who wait are told until when',
  },
  oneQuestion: {
    file: 'test/server/matching/requests.test.ts',
    title: 'T11: for one question is told to the mentor, and its plan is for a week',
  },
  programmeCounts: {
    file: 'test/server/coordination/programme.test.ts',
    title: 'T21: the page counts as the receipts do, finds who needs a look, and tells of no mentee',
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
  replyHabitShown: {
    file: 'test/server/replies/replies.test.ts',
    title: 'T22: what is said of a mentor’s replies is shown to them, and where they are suggested',
  },
  replyHabitTrue: {
    file: 'test/shared/domain/time/replyHabit.test.ts',
    title: 'is never said unless it is true, and always where it is',
  },
  timeKept: {
    file: 'test/server/time/cap.test.ts',
    title: 'takes what is sent before the second in which the budget is spent, and refuses from there',
  },
  timeNotices: {
    file: 'test/server/time/cap.test.ts',
    title: 'gives both the wind-down notice five minutes before, and the mentor alone the quiet one at 80 %',
  },
  waitlist: {
    file: 'test/server/matching/waitlist.test.ts',
    title:
      'requests to a mentor without room wait in order with their place, and room that is freed goes to the first',
  },
  waitlistMinutes: {
    file: 'test/server/matching/waitlist.test.ts',
    title: 'requests wait for minutes that are used up until they open, and run out with fresh suggestions',
  },
} as const satisfies Record<string, Proof>;
