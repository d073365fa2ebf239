import type { Proof } from './proof.ts';

/** Proofs about claims and decisions at the desk, a part of `PROOFS`. */
export const DESK_PROOFS = {
  calledAgain: {
    file: 'test/server/callout/recall.test.ts',
    title:
      'R18: a case that was acknowledged and that no one claims is called out again after the time of its level',
  },
  acknowledgedOnce: {
    file: 'test/server/callout/clocks.test.ts',
    title: 'R18: stops the clock, and the other is told who was first',
  },
  breachKept: {
    file: 'test/server/callout/clocks.test.ts',
    title: 'R18: is kept with its breaches for good, and the desk shows them',
  },
  escalated: {
    file: 'test/server/callout/clocks.test.ts',
    title: 'R18: reaches the safeguarding lead at once, by a queue and a clock of its own',
  },
  rotaGaps: {
    file: 'test/server/callout/rota.test.ts',
    title: 'names who is on call, who follows, and the first time of the week without anyone',
  },
  testPaged: {
    file: 'test/server/callout/rota.test.ts',
    title: 'for a test says what each channel made of it, and the receiver has checked the signature',
  },
  claimNeeded: {
    file: 'test/server/moderation/ownClaim.test.ts',
    title: 'S12: without it no text of a case is read and nothing is decided',
  },
  claimOfAnother: {
    file: 'test/server/moderation/ownClaim.test.ts',
    title: 'S12: in a case that another member of staff has, nothing is read or decided, by a lead neither',
  },
  closedRead: {
    file: 'test/server/moderation/ownClaim.test.ts',
    title: 'S12: a closed case is read with a reason, which is sealed and shown with the case',
  },
  takenOver: {
    file: 'test/server/moderation/takeOver.test.ts',
    title:
      'S12: a lead takes a live claim over, its former holder is pushed to, and reads and decides nothing more',
  },
  removedFor: {
    file: 'test/server/moderation/outcomes.test.ts',
    title: 'H17: both read why a message was removed, and not that the other side reported it',
  },
  readFirst: {
    file: 'test/server/moderation/ownClaim.test.ts',
    title: 'H7: on a case that was not read is refused, and done after the message and the report were read',
  },
  ownCase: {
    file: 'test/server/moderation/casePolicy.test.ts',
    title: 'R21: a member of staff cannot work a case about themselves',
  },
  stale: {
    file: 'test/server/moderation/twoAtTheDesk.test.ts',
    title: 'of two decisions at once one takes effect, and the other is refused with the name of who acted',
  },
  staffHours: {
    file: 'test/server/callout/rota.test.ts',
    title: 'H4: are those of the rota, in order and joined, and none where it has no shift',
  },
  interviewBooked: {
    file: 'test/server/screening/interview.test.ts',
    title: 'slots are offered on the wall clock of staff and booked over a clock change',
  },
  secondLook: {
    file: 'test/server/screening/interview.test.ts',
    title:
      'R6: forms that differ need a second look of somebody who was not there, and no form is no interview',
  },
  refereeAsked: {
    file: 'test/server/screening/references.test.ts',
    title: 'is asked by mail with a link of their own, which works once, and for their application alone',
  },
  referenceSealed: {
    file: 'test/server/screening/references.test.ts',
    title: 'leaves no words, names, addresses or secrets in the store or the log',
  },
  refereeRung: {
    file: 'test/server/screening/references.test.ts',
    title: 'asks to be rung: reminders stop, and staff write down the call',
  },
  refereesReminded: {
    file: 'test/server/screening/references.test.ts',
    title:
      'go out at two and four weeks, each once and in order, and another is asked for at six, with Redis emptied between',
  },
  anotherReferee: {
    file: 'test/server/screening/references.test.ts',
    title:
      'two that speak for the volunteer are needed, one of them confirmed; a doubtful one counts for nothing',
  },
  contactConfirmed: {
    file: 'test/server/screening/references.test.ts',
    title: 'is confirmed by its link alone, and the application waits for that',
  },
  providerAnswers: {
    file: 'test/server/screening/provider.test.ts',
    title:
      'answers a request once, with a signature, and the answer is the evidence; the store has it in the audit',
  },
  referralOverdue: {
    file: 'test/server/callout/overdueReferral.test.ts',
    title:
      'R43: an overdue referral pages the leads to the application, and again every hour until it is closed',
  },
  referralOpens: {
    file: 'test/server/screening/referral.test.ts',
    title:
      'opens a task to tell the barring body with its dates, which heads the list until somebody closes it',
  },
  dueDated: {
    file: 'test/server/screening/due.test.ts',
    title: 'each step says what is due and when; the evidence that comes in changes it',
  },
  dueTold: {
    file: 'test/server/screening/due.test.ts',
    title: 'those who approve are told once a day that something is due, with Redis emptied between',
  },
  invitationNoted: {
    file: 'test/server/screening/invitation.test.ts',
    title:
      'an application by a link names the mentor who gave it, and asks for everything that any other asks for',
  },
  invitationEnds: {
    file: 'test/server/screening/invitation.test.ts',
    title: 'a link that was changed, made up or is too old lets people join all the same, and names nobody',
  },
  lapseWarned: {
    file: 'test/server/screening/lapse.test.ts',
    title:
      'R6: a mentor is warned 90, 30 and 7 days before the checks run out, once each, and is matched no more when they have',
  },
} as const satisfies Record<string, Proof>;
