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
  },
  words: 'What should they know?',
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
  },
  about: {
    restriction: 'About what you can do on Kith, {{day}}',
    message: 'About your message, {{day}}',
    report: 'About your report, {{day}}',
    explanation: 'About what our safety team told you, {{day}}',
  },
  asked: 'You asked us to look again.',
  settled: {
    kept: 'Someone else looked again. It stays.',
    reversed: 'Someone else looked again. We took it back.',
  },
} as const;
