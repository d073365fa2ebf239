import type { Claim } from './claim.ts';
import { DESK_WORK_CLAIMS } from './deskWork.data.ts';

/** What is promised about the accounts and the work of staff. */
export const STAFF_CLAIMS: readonly Claim[] = [
  ...DESK_WORK_CLAIMS,
  {
    claim:
      'What one person asks for the account of a member of staff holds when another one has confirmed it.',
    texts: [
      'errors.secondPersonNeeded',
      'errors.staffRequestWaits',
      'staffAccounts.lead',
      'staffAccounts.needsOther',
      'staffAccounts.link.words',
    ],
    tests: ['staffConfirmed', 'staffNotOwn', 'staffLinkRunsOut'],
  },
  {
    claim: 'The account of a member of staff is closed at once, with its devices and claims.',
    texts: ['staffAccounts.disableWords'],
    tests: ['staffDisabled'],
  },
  {
    claim: 'A referee is asked by mail as soon as the application comes to that, and their link works once.',
    texts: ['application.form.refereesHint', 'reference.gone', 'screening.references.read'],
    tests: ['refereeAsked'],
  },
  {
    claim: 'What a referee says is sealed, and leaves the server for screening staff alone.',
    texts: ['reference.private'],
    tests: ['referenceSealed'],
  },
  {
    claim: 'A referee who asks to be rung gives number and time to staff, and can write all the same.',
    texts: ['reference.ring.whenMissing', 'reference.ring.back', 'screening.references.ring'],
    tests: ['refereeRung'],
    duties: ['screening'],
  },
  {
    claim: 'Mails to referees, answers and confirmations are counted and dated as they happen.',
    texts: [
      'screening.references.asked_zero',
      'screening.references.asked_one',
      'screening.references.asked_other',
      'screening.references.came.link',
      'screening.references.came.phone',
      'screening.references.confirmedBy.phone',
      'screening.references.confirmedBy.workEmail',
      'screening.references.confirmedBy.inPerson',
    ],
    tests: ['refereeRung', 'refereesReminded'],
  },
  {
    claim: 'Another referee is asked for at six weeks or by staff, and is asked as the first ones were.',
    texts: [
      'application.status.referee.title',
      'application.status.referee.words',
      'screening.references.anotherWanted',
      'screening.references.another',
    ],
    tests: ['refereesReminded', 'anotherReferee'],
  },
  {
    claim:
      'The contact address of a volunteer is confirmed by a link, before which the application does not go on.',
    texts: ['application.status.email.words', 'application.status.email.sent'],
    tests: ['contactConfirmed'],
  },
  {
    claim: 'The questions to a referee are about what they know.',
    texts: ['reference.questions.character'],
    tests: ['refereeAsked'],
  },
  {
    claim: 'Times for an interview are shown on both clocks, and the one that the volunteer takes is kept.',
    texts: [
      'application.status.interview.words',
      'application.status.interview.both',
      'screening.interview.timeWrong',
    ],
    tests: ['interviewBooked'],
  },
  {
    claim: 'Where the forms of two interviewers differ, somebody decides who did not interview.',
    texts: ['screening.interview.lookWords', 'screening.interview.criteria.safety'],
    tests: ['secondLook'],
  },
  {
    claim:
      'The checks of a mentor run out by themselves, which is told before; waits are counted from the histories.',
    texts: ['screening.lapses', 'screening.start.days'],
    tests: ['lapseWarned'],
  },
  {
    claim: 'A provider answers the request that staff made, once.',
    texts: ['screening.provider.asked', 'screening.provider.answered', 'screening.provider.words'],
    tests: ['providerAnswers'],
  },
  {
    claim: 'A removal opens the task to tell the barring body, which somebody closes.',
    texts: [
      'screening.due.what.referral',
      'screening.referral.title',
      'screening.referral.words',
      'screening.referral.notYou',
      'screening.referral.closed.referred',
      'screening.referral.closed.notNeeded',
    ],
    tests: ['referralOpens', 'referralOverdue'],
  },
  {
    claim: 'What is due of an application is dated, and told to those who approve.',
    texts: ['screening.due.ahead', 'screening.due.past', 'notices.kinds.screeningDue'],
    tests: ['dueDated', 'dueTold'],
  },
  {
    claim: 'An invitation is noted, works for ninety days, and changes nothing of the screening.',
    texts: ['account.mentorJoin.invited', 'hours.invite.words', 'hours.invite.until'],
    tests: ['invitationNoted', 'invitationEnds'],
  },
];
