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
      'conversation.refused.timeSpent',
      'mentor.time.warn',
      'mentor.time.windDown',
      'mentor.time.stop',
      'mentor.time.opened',
      'mentor.today.spent',
      'mentor.today.spentToday',
      'mentor.conversation.windDownTitle',
      'mentor.conversation.spentTitle',
      'mentor.conversation.spentDraft',
      'mentor.conversation.spentOpens',
      'application.form.weeklyMinutesHint',
    ],
    tests: ['timeKept', 'timeNotices', 'bothTold', 'draftKept'],
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
      'conversation.time.away',
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
      'conversation.time.late',
      'notices.kinds.replyDue',
      'notices.kinds.replyMissed',
    ],
    tests: ['replyPromised'],
  },
  {
    claim: 'A lower promise of minutes holds at once, a higher one from next Monday.',
    texts: ['hours.weeklyHint'],
    tests: ['promiseChange'],
  },
  {
    claim: 'A change in what was counted shows, and anyone can check it.',
    texts: ['hours.receiptWords', 'hours.downloadWords'],
    tests: ['receipt'],
  },
];
