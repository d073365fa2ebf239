import type { Claim } from './claim.ts';

/** What is promised about mentors' minutes and when they are there. */
export const TIME_CLAIMS: readonly Claim[] = [
  {
    claim:
      'A mentor’s minutes are kept to, they are told before they end and when they open, and a draft is kept.',
    texts: [
      'errors.timeSpent',
      'home.hours.title',
      'home.hours.lead',
      'unsent.timeSpent',
      'mentor.time.warn',
      'mentor.time.windDown',
      'mentor.time.stop',
      'mentor.time.opened',
      'mentor.today.spent',
      'mentor.today.spentToday',
      'mentor.conversation.windDownTitle',
      'mentor.conversation.windDown.goodbyeWords',
      'mentor.conversation.windDown.next',
      'mentor.conversation.spentTitle',
      'mentor.conversation.spentDraft',
      'mentor.conversation.spentOpens',
      'application.form.weeklyMinutesHint',
    ],
    tests: ['timeKept', 'timeNotices', 'bothTold', 'draftKept'],
  },
  {
    claim:
      'Requests to a mentor without room or minutes wait in order; the mentee is told their place, and is shown others when the time runs out.',
    texts: [
      'errors.noRoom',
      'errors.noMinutes',
      'mentee.next.inLine.words',
      'ask.inLine.room',
      'ask.inLine.minutes',
      'mentee.place.first',
      'mentee.place.ahead_one',
      'mentee.place.ahead_other',
      'ask.inLine.until',
      'mentor.today.waitsFor.room',
      'mentor.today.waitsFor.minutes',
    ],
    tests: ['waitlist', 'waitlistMinutes'],
  },
  {
    claim:
      'A young person may ask another mentor one thing; the mentor is told, the plan is for a week, and the first conversation goes on.',
    texts: [
      'ask.howMuch',
      'ask.oneQuestion',
      'ask.oneQuestionHint',
      'mentor.today.oneQuestion',
      'pauses.time.oneQuestion',
    ],
    tests: ['oneQuestion', 'bothTold'],
  },
  {
    claim: 'While the mentor is not there a young person is led to helplines and to the library.',
    texts: ['pauses.time.meanwhile'],
    tests: ['meanwhileRead'],
  },
  {
    claim: 'While a young person may not be safe the limit stops no talk; the time comes off later weeks.',
    texts: ['hours.lead', 'mentor.time.exempt', 'mentor.today.repaid', 'mentor.conversation.risk'],
    tests: ['exemptRepaid', 'mentorTold'],
  },
  {
    claim:
      'A mentor who is away, or outside their contact hours, is sent no notes about mentees; both still write, and mentees see when the mentor is there.',
    texts: [
      'hours.contact.words',
      'hours.contact.always',
      'hours.away.words',
      'hours.away.now',
      'conversation.state.away',
      'conversation.state.usually',
      'pauses.time.away',
      'mentee.next.away.title',
      'mentee.next.away.words',
    ],
    tests: ['contactHours', 'mentorAway', 'awayNotSuggested'],
  },
  {
    claim:
      'A reply is promised within contact hours; the mentor is reminded, and a mentee whose reply does not come is told and can ask another mentor.',
    texts: [
      'hours.contact.replyHint',
      'hours.contact.replyWithin',
      'hours.contact.kept',
      'conversation.state.reply',
      'pauses.time.late',
      'notices.kinds.replyDue',
      'notices.kinds.replyMissed',
    ],
    tests: ['replyPromised'],
  },
  {
    claim:
      'A coordinator offers minutes of this week. They count from the mentor’s yes on, and in that week alone; the mentor is told of the offer, and not who made it.',
    texts: [
      'mentor.extension.means',
      'mentor.extension.daily',
      'mentor.extension.saidYes',
      'mentor.extension.saidNo',
      'notices.kinds.extensionOffered',
      'coordination.dialog.words',
      'coordination.dialog.reasonHint',
      'coordination.dialog.minutesMost',
      'coordination.withdrawn',
      'coordination.offerStates.withdrawn',
    ],
    tests: ['extensionYes', 'extensionNo', 'extensionWithdrawn'],
  },
  {
    claim:
      'A mentee whose mentor does not answer in time can ask another one, with a note that the mentor who says yes reads; the first talk stays open.',
    texts: ['ask.cover.lead', 'ask.cover.noteHint'],
    tests: ['handOverNote'],
  },
  {
    claim: 'How soon a mentor answers is said only while it is true.',
    texts: [
      'ask.replies.day',
      'ask.replies.twoDays',
      'hours.contact.habits.day',
      'hours.contact.habits.twoDays',
      'hours.contact.habits.none',
    ],
    tests: ['replyHabitTrue', 'replyHabitShown'],
  },
  {
    claim: 'A coordinator sees which mentors are late with replies.',
    texts: [
      'coordination.groups.unanswered',
      'coordination.groups.silent',
      'coordination.missed_one',
      'coordination.missed_other',
    ],
    tests: ['programmeCounts'],
  },
  {
    claim: 'A lower promise of minutes holds at once, a higher one from next Monday.',
    texts: [
      'hours.weeklyHint',
      'hours.preview.title',
      'hours.preview.weeklyNow',
      'hours.preview.weeklySpent',
      'hours.preview.weeklyMonday',
      'hours.preview.dailyNow',
      'hours.preview.dailyMonday',
      'hours.preview.noDailyMonday',
      'hours.preview.zoneMonday',
    ],
    tests: ['promiseChange'],
  },
  {
    claim: 'A change in what was counted shows, and anyone can check it.',
    texts: ['hours.receiptWords', 'hours.downloadWords'],
    tests: ['receipt'],
  },
];
