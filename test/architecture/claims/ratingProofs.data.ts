import type { Proof } from './proof.ts';

/** Proofs about feedback and what follows from it, a part of `PROOFS`. */
export const RATING_PROOFS = {
  feedbackNoRead: {
    file: 'test/server/reputation/wordsToTheDesk.test.ts',
    title: 'a No with words is read at the desk; one that was changed to a No opens its case once',
  },
  feedbackSealed: {
    file: 'test/server/reputation/feedback.test.ts',
    title: 'until fourteen days after, when the mentor says nothing; a late sweep gives the same day',
  },
  feedbackToDesk: {
    file: 'test/server/reputation/wordsToTheDesk.test.ts',
    title: 'R15: a cry for help in feedback can be read at the desk, and nowhere else',
  },
  feedbackUnanswered: {
    file: 'test/server/reputation/feedback.test.ts',
    title: 'is said in place of a rating, changes no score, and the mentor sees nothing of it',
  },
  feedbackUntold: {
    file: 'test/server/reputation/feedback.test.ts',
    title: 'to the mentor: nothing but "New mentor"; a No reaches the desk at once',
  },
  feedbackWindows: {
    file: 'test/server/reputation/feedback.test.ts',
    title: 'are sixty days for the mentee and fourteen for the mentor, whatever the other did',
  },
  suggestedByTurn: {
    file: 'test/server/matching/order.test.ts',
    title: 'without a tick waited longest: nobody is left out twice',
  },
  releaseDay: {
    file: 'test/server/reputation/release.test.ts',
    title: 'is nothing of a fifth rating before the first Monday, and the numbers of that day from it on',
  },
  releaseFrozen: {
    file: 'test/server/reputation/release.test.ts',
    title: 'stays as it is between two releases, and where a group waits, though the internal numbers move',
  },
  releaseSolver: {
    file: 'test/shared/domain/reputation/release.property.test.ts',
    title:
      'of 1,000 ledgers with ratings %s: whatever is read in two years, a rating could have been of the other kind',
  },
  reflection: {
    file: 'test/server/reputation/wordsToTheDesk.test.ts',
    title: 'R14: what a mentor’s words say of the mentor is a case about the mentor’s conduct',
  },
  staffRatings: {
    file: 'test/server/reputation/staffRatings.test.ts',
    title: 'is the numbers and the ratings without a name of a rater, through a case about the mentor',
  },
  staffRatingActs: {
    file: 'test/server/reputation/staffRatings.test.ts',
    title: 'remove a rating once, of two at the same instant, and restore it, with a reason',
  },
  ratingReview: {
    file: 'test/server/reputation/staffRatings.test.ts',
    title: 'opens once, when the second person says No at the same instant as the first',
  },
  earlyReadGiven: {
    file: 'test/server/reputation/earlyRead.test.ts',
    title:
      'by HTTP, by the counts of a list, by the socket, by a notice or on the mentor’s own pages when it is given',
  },
  fifthRaterOnScreen: {
    file: 'test/journeys/ratingRelease.test.ts',
    title: 'a fifth person says Yes, and until the first Monday nobody sees a number',
  },
  releasedOnScreen: {
    file: 'test/journeys/ratingRelease.test.ts',
    title: 'on the day of the release the mentor and the suggestion show the same numbers',
  },
  consequenceAppealed: {
    file: 'test/journeys/ratingRelease.test.ts',
    title: 'a mentor who is suspended after a No appeals, and another moderator than the first takes it back',
  },
} as const satisfies Record<string, Proof>;
