export const feedbackWords = {
  title: 'You and {{name}} have finished. How was it?',
  titlePlain: 'How was it?',
  lead: 'One question. {{name}} never sees who said what, and can’t reply.',
  question: 'Did it help to talk?',
  values: { '1': 'Yes', '0': 'So-so', '-1': 'No' },
  addWords: 'Add a few words, if you like',
  wordsLabel: 'Your words',
  wordsHint:
    'A computer checks them. If you may not be safe, or it is not sure, a person on our team can read them. Your mentor never sees them.',
  wordsLong: 'Make it a little shorter: {{max}} characters at most.',
  send: 'Send',
  missing: 'Choose one of the three first, or skip this.',
  skip: 'Skip',
  wrong:
    'Did something feel wrong or unsafe? <report>Open the conversation</report> and press “Report”. That is separate from this, and {{name}} is not told that it was you.',
  thanks: 'Thank you.',
  thanksWords:
    'We add it up with other people’s answers, so no one can tell which was yours. Your mentor is not told what you said.',
  home: 'Back to home',
  given: {
    title: 'You have said how it was',
    words: 'You said: {{value}}. You can change it once, or take it back.',
    wordsDone: 'You said: {{value}}. Thank you.',
    change: 'Change it',
    takeBack: 'Take it back',
  },
  notYet: 'You can say how it was when the conversation has ended.',
  closed: 'The time to say how it was is over for this conversation.',
  withdrawn: 'You took it back, so it does not count.',
  failed: 'We could not open this page',
} as const;
