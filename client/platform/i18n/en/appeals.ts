/** Words with which a person asks that somebody else looks at a decision again. */
export const appealsWords = {
  title: 'Ask us to look again',
  lead: {
    restriction:
      'Another person of our safety team looks at why this was done. Until they have decided, it stays as it is.',
    message:
      'Another person of our safety team looks at why your message was removed. If it was wrong, it comes back.',
    report: 'Another person of our safety team reads your report and the messages again.',
  },
  words: 'What should they know?',
  wordsHint: 'Only our safety team reads this.',
  wordsFirst: 'Write a line first.',
  tooLong: 'Shorten it to {{max}} characters.',
  send: 'Send',
  thanks: 'We have it.',
  receipt: 'Another person decides by {{day}}. You will see the answer on your start page.',
  rows: 'You asked us to look again',
  outcomes: {
    waiting: 'Another person decides by {{day}}.',
    kept: 'Another person looked again. The decision stays.',
    reversed: 'Another person looked again. We took the decision back.',
  },
  about: {
    restriction: 'About what you can do on Kith, {{day}}',
    message: 'About your message, {{day}}',
    report: 'About your report, {{day}}',
  },
  asked: 'You asked us to look again.',
  settled: {
    kept: 'Another person looked again. It stays.',
    reversed: 'Another person looked again. We took it back.',
  },
} as const;
