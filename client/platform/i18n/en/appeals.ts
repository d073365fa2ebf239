/** Words with which a person asks that somebody else looks at a decision again. */
export const appealsWords = {
  title: 'Ask us to look again',
  lead: {
    restriction:
      'Someone else in our safety team looks at why this was done. Until they have decided, it stays as it is.',
    message:
      'Someone else in our safety team looks at why your message was removed. If we were wrong, it comes back.',
    report: 'Someone else in our safety team reads your report and the messages again.',
    explanation:
      'Someone else in our safety team looks at what was decided. Until they have decided, it stays as it is.',
    wordsTakenOut:
      'Someone else in our safety team looks at why we took words out of your message. The words themselves are gone from the chat, and we cannot put them back. So tell us what you had written.',
  },
  words: 'What should they know?',
  wordsTakenOut: 'What had you written, and why was it fine?',
  wordsTakenOutHint: 'Say it in your own words. Only our safety team reads this.',
  wordsHint: 'Only our safety team reads this.',
  wordsFirst: 'Write a line first.',
  tooLong: 'Shorten it to {{max}} characters.',
  send: 'Send',
  thanks: 'We have it.',
  receipt: 'Someone else decides by {{day}}. You will see the answer on your start page.',
  toStart: 'Back to your start page',
  rows: 'You asked us to look again',
  outcomes: {
    waiting: 'Someone else decides by {{day}}.',
    kept: 'Someone else looked again. The decision stays.',
    reversed: 'Someone else looked again. We took the decision back.',
    wordsReversed:
      'Someone else looked again. We should not have hidden those words. We cannot put them back, because only our safeguarding lead can open our copy. You can write them again. Our checks may ask a person to look at them first.',
  },
  about: {
    restriction: 'About what you can do on Kith, {{day}}',
    message: 'About your message, {{day}}',
    report: 'About your report, {{day}}',
    explanation: 'About what our safety team told you, {{day}}',
    wordsTakenOut: 'About words we took out of your message, {{day}}',
  },
  asked: 'You asked us to look again.',
  settled: {
    kept: 'Someone else looked again. It stays.',
    reversed: 'Someone else looked again. We took it back.',
    wordsReversed: 'Someone else looked again. We should not have hidden those words.',
  },
} as const;
