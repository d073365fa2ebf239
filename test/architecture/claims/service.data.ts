import type { Claim } from './claim.ts';

/** What is promised about mentors and the desk. */
export const SERVICE_CLAIMS: readonly Claim[] = [
  {
    claim:
      'No mentor is suggested before staff noted every step and two people agreed, neither of them the interviewer.',
    texts: [
      'home.lead',
      'home.safe.list.1.words',
      'errors.sameApprover',
      'account.mentorJoin.understood',
      'account.mentorJoin.next.list.1',
      'account.mentorJoin.next.list.2',
      'application.status.means.submitted',
      'application.status.means.identityVerified',
      'application.status.means.referencesPending',
      'application.status.means.checksPending',
      'application.status.means.interview',
      'application.status.means.assessment',
      'screening.nowBox.interview',
      'screening.nowBox.awaitingOne',
      'screening.sealWhy.interviewer',
      'screening.sealWhy.alreadyApproved',
      'screening.firstApproving',
      'screening.approvedOnce',
    ],
    tests: ['roadWalked', 'fourEyes', 'interviewer'],
    duties: ['screening'],
  },
  {
    claim: 'A mentor who may meet people under 18 is suggested to nobody before a second factor is set up.',
    texts: ['account.factor.why', 'mentor.secondFactor.words', 'errors.secondFactorMissing'],
    tests: ['secondFactorFirst', 'secondFactorKindly'],
  },
  {
    claim: 'A shared device is signed out after thirty minutes without use.',
    texts: ['account.device.hint'],
    tests: ['sharedDeviceIdle'],
  },
  {
    claim: 'An application is sealed, and stays so after it was taken back.',
    texts: ['application.form.lead', 'application.status.withdrawWords'],
    tests: ['applicationSealed'],
  },
  {
    claim: 'Each answer of an application is saved once it is complete.',
    texts: ['application.form.partly'],
    tests: ['applicationKept'],
  },
  {
    claim:
      'A mentor who is stopped or due to be checked again is not suggested and, when stopped, writes to nobody.',
    texts: [
      'application.status.means.suspended',
      'application.status.means.reScreenDue',
      'application.status.checkedUntil',
    ],
    tests: ['suspended', 'roadWalked'],
  },
  {
    claim:
      'A mentor who was asked can answer for three days; after a no, or no answer, another can be asked.',
    texts: [
      'mentee.next.asked.words',
      'mentee.next.declined.words',
      'mentee.next.expired.words',
      'ask.answerBy',
      'ask.note',
      'mentor.today.answerBy',
      'mentor.today.saidNo',
      'mentor.today.noReason',
      'plan.end.askAgain',
    ],
    tests: ['requestRunsOut', 'askingAgain'],
  },
  {
    claim: 'The person who is asked reads the words after the yes and not before.',
    texts: ['mentee.next.suggested.words', 'ask.lead', 'ask.yourWords', 'mentor.today.wordsAfter'],
    tests: ['askedWords'],
  },
  {
    claim: 'Up to three mentors are suggested, and one can be asked at a time.',
    texts: ['mentee.next.nobody.words', 'mentee.home.moreWords', 'ask.oneAtATime'],
    tests: ['suggestions', 'oneRequest'],
  },
  {
    claim: 'A suggested mentor has minutes left this week, and it is said when minutes open.',
    texts: [
      'home.what.isList.2',
      'ask.hasTime',
      'ask.none.monday',
      'mentee.next.spent.title',
      'conversation.state.open',
      'conversation.state.windDown',
      'conversation.state.back',
      'pauses.time.windDown',
      'pauses.time.windDownOpen',
    ],
    tests: ['timeFirst', 'timeNotices', 'bothTold'],
  },
  {
    claim: 'A mentee for whom no mentor is free is told once when one is, who waits longest first.',
    texts: ['mentee.next.waiting.words', 'ask.none.tell', 'ask.none.told', 'notices.kinds.someoneFree'],
    tests: ['toldWhenFree', 'toldInOrder'],
  },
  {
    claim: 'A mentee can write at any hour; what they write waits for the mentor and is checked at once.',
    texts: [
      'home.what.isList.1',
      'mentee.next.spent.words',
      'mentee.next.talking.words',
      'pauses.time.spent',
      'pauses.time.spentOpen',
      'mentor.today.opens',
      'mentor.today.more',
      'mentor.today.moreTag',
      'mentor.conversation.spentMentee',
      'mentor.conversation.spentWaiting',
    ],
    tests: ['bothTold'],
  },
  {
    claim:
      'The goal can be changed later, and either side can end at any time; nothing else ends on the planned day.',
    texts: [
      'plan.agreement.leadMentee',
      'plan.agreement.ruleList.2',
      'plan.agreement.untilOn',
      'plan.aside.agreedWords',
    ],
    tests: ['goalChange', 'eitherEnds'],
  },
  {
    claim: 'The desk is signed out after fifteen minutes.',
    texts: ['staff.signIn.idle'],
    tests: ['deskIdle'],
  },
  {
    claim: 'Who acts second changes nothing, and is told who acted first; nobody works their own case.',
    texts: [
      'errors.staleVersion',
      'errors.ownCase',
      'desk.decide.version',
      'desk.decide.stale',
      'desk.decide.staleUnknown',
    ],
    tests: ['stale', 'ownCase'],
  },
  {
    claim:
      'A case is read and decided by who has claimed it, decided when it was read, and read with a reason when closed.',
    texts: [
      'errors.claimNeeded',
      'errors.readFirst',
      'errors.reasonNeeded',
      'desk.desk.hasUntil',
      'desk.caseView.closedRead',
      'desk.decide.takeFirst',
      'desk.takeOver.hint',
    ],
    tests: ['claimNeeded', 'claimOfAnother', 'takenOver', 'readFirst', 'closedRead'],
  },
  {
    claim:
      'What was heard is on the desk’s list for the day; what a judgement does, and that a mentor is not told.',
    texts: [
      'desk.desk.groups.toRead',
      'desk.listen.rightDoes.mentor',
      'desk.decide.actions.notNeeded.does',
      'desk.decide.actions.watch.does',
      'desk.decide.done.watch',
      'thresholds.names.menteeReview',
      'thresholds.names.mentorReview',
      'thresholds.does.menteeOffer',
      'thresholds.does.menteeReview',
      'thresholds.does.mentorReview',
      'thresholds.does.mentorCase',
    ],
    tests: ['listened', 'listenedMentor', 'offerQuiet', 'judgedRight', 'judgedNotNeeded', 'watched'],
    duties: ['desk'],
  },
  {
    claim: 'Why thresholds were changed is kept.',
    texts: ['thresholds.whyHint', 'thresholds.changedBy'],
    tests: ['thresholds'],
  },
  {
    claim: 'An address is used for notes alone, sealed, and sent one link before it is confirmed.',
    texts: ['notices.email.use', 'notices.email.unconfirmed', 'notices.confirm.gone'],
    tests: ['noticeAddressSealed', 'noticeLink', 'noticeNeutral'],
  },
  {
    claim: 'What a person chose decides when and whether they are sent a note; mail goes off by one tap.',
    texts: [
      'notices.when.daily',
      'notices.unsubscribe.gone',
      'notices.kinds.weekOpened',
      'notices.kinds.minutesOpening',
    ],
    tests: ['noticeDaily', 'noticeOff', 'noticeMinutes'],
  },
  {
    claim: 'What a mentee reads in the library is asked of no server and stands in no address.',
    texts: ['library.lead'],
    tests: ['libraryUnseen'],
  },
];
