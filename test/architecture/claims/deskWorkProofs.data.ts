import type { Proof } from './proof.ts';

/** Proofs about the work of the desk, a part of `PROOFS`. */
export const DESK_WORK_PROOFS = {
  toldBoth: {
    file: 'test/server/moderation/told.test.ts',
    title: 'R24: both read what was decided, each in their own words, and neither reads of the report',
  },
  raisedClock: {
    file: 'test/server/callout/raisedRisk.test.ts',
    title: 'H6: on-call is paged by the clock of the graver level, which counts from the raise',
  },
  raisedUntold: {
    file: 'test/server/callout/raisedRisk.test.ts',
    title: 'H6: neither of the two is told of it',
  },
  recordedCall: {
    file: 'test/server/moderation/recordedCall.test.ts',
    title:
      'R39: says whom, when and what was agreed, to colleagues and in the pack; it is sealed, audited, and makes no decision stale',
  },
  actsOnScreen: {
    file: 'test/journeys/deskActs.test.ts',
    title:
      'H6: on a case of risk, contact comes first, a raise and a call are in the timeline, and the next case opens after the decision',
  },
  readDays: {
    file: 'test/server/moderation/sampleReads.test.ts',
    title: 'R20: a mentee learns on how many days that were drawn staff read, each day once',
  },
  readDaysOfNoReport: {
    file: 'test/server/moderation/sampleReads.test.ts',
    title: 'R20: what staff read for a report or a worry changes nothing in the number',
  },
  readDaysOfOthers: {
    file: 'test/server/moderation/sampleReads.test.ts',
    title: 'R20: neither the mentor nor another mentee learns of it',
  },
  widened: {
    file: 'test/server/moderation/widenedCase.test.ts',
    title: 'R20: are listed for a written reason, covered, to the person who has the case',
  },
  widenedReason: {
    file: 'test/server/moderation/widenedCase.test.ts',
    title: 'R38: the reason is sealed with the case, shown to colleagues, and the act is audited',
  },
  widenedOnScreen: {
    file: 'test/journeys/samples.test.ts',
    title:
      'R20: a moderator sees whom a sample is for, and reads more of the chat for a reason that stays with the case',
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
  disputedBlock: {
    file: 'test/server/moderation/disputedBlock.test.ts',
    title: 'N14: is one case in a list of its own, and a person judges the rule, not the writer',
  },
  disputedOnScreen: {
    file: 'test/journeys/deskList.test.ts',
    title: 'N14: a disputed block is judged with one key, its writer is told, and the rules report counts it',
  },
  sampledDay: {
    file: 'test/server/moderation/samples.test.ts',
    title: 'R20: every day of the first conversations of a mentor on probation is read, once, all of it',
  },
  sampledWords: {
    file: 'test/server/moderation/samples.test.ts',
    title: 'R20: words under "so-so" are read by a person though nothing was found in them',
  },
  sampledShare: {
    file: 'test/server/moderation/samples.test.ts',
    title: 'R20: two in a hundred lots are under the share, and a lot needs the key',
  },
  secondLook: {
    file: 'test/server/moderation/secondLook.test.ts',
    title:
      'N12: closed cases are read again by another person, blind to the first decision, and the lead sees the agreement',
  },
  suspicionOpens: {
    file: 'test/server/moderation/authorityReport.test.ts',
    title:
      'opens the task to report it, with its body and date, on the case and in the list of the lead until somebody closes it',
  },
  allegationOpens: {
    file: 'test/server/moderation/allegation.test.ts',
    title:
      'opens the task to ask for advice by the end of the next working day, until a lead closes it with what was advised',
  },
  allegationLocked: {
    file: 'test/server/moderation/allegation.test.ts',
    title: 'is marked by a lock that a moderator decides, once; a report without a lock opens no task',
  },
  adviceOverdue: {
    file: 'test/server/callout/overdueReport.test.ts',
    title:
      'R22: an allegation on which no advice was asked for in time pages the lead each hour, and no sooner',
  },
  suspicionKept: {
    file: 'test/server/moderation/authorityReport.test.ts',
    title: 'keeps the reason where nothing is reported, and a later suspicion opens a task of its own',
  },
  suspicionRead: {
    file: 'test/server/moderation/authorityReport.test.ts',
    title: 'R23: leaves the words to the leads alone, and copies none of them',
  },
  suspicionOpened: {
    file: 'test/server/moderation/forLeadAlone.test.ts',
    title:
      'R23: is for leads alone at every door: the view, notes, calls, threads, the claim, and who suspected it',
  },
  suspicionAppealed: {
    file: 'test/server/moderation/appealForLead.test.ts',
    title: 'of words that were taken out is read and decided by a lead, and a moderator does not see it',
  },
  suspicionAppealAlone: {
    file: 'test/server/moderation/appealForLead.test.ts',
    title: 'is named at the desk as long as the one lead decided before, and a moderator is no second person',
  },
  suspicionBeside: {
    file: 'test/server/moderation/appealForLead.test.ts',
    title: 'is read by leads alone beside the message of another case, and is in the pack of none',
  },
  reportOverdue: {
    file: 'test/server/callout/overdueReport.test.ts',
    title:
      'R44: an overdue report to the authorities pages the lead, and again every hour until it is closed',
  },
  breakEnforced: {
    file: 'test/server/moderation/welfare.test.ts',
    title:
      'R40: after two hours at the desk a break begins by itself; it refuses every case but an imminent one',
  },
  breakOnScreen: {
    file: 'test/journeys/deskList.test.ts',
    title: 'R40: a moderator is told of the break, which then refuses a case',
  },
  severeCap: {
    file: 'test/server/moderation/welfare.test.ts',
    title: 'R40: a person takes so many severe cases in a day, each of which is followed by a debrief',
  },
  topicAvoided: {
    file: 'test/server/moderation/welfare.test.ts',
    title:
      'R40: cases of a topic that a person asked not to be given are marked for them and not theirs to take',
  },
  together: {
    file: 'test/server/moderation/queueList.test.ts',
    title: 'of one conversation are shown together; those of low risk are ended with one reason, all or none',
  },
} as const satisfies Record<string, Proof>;
