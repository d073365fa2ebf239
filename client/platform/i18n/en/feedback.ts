export const words = {
  title: 'You and {{name}} have finished. How was it?',
  titlePlain: 'How was it?',
  lead: 'One tap. {{name}} never sees who said what, and cannot reply.',
  question: 'Did it help to talk?',
  values: { '1': 'Yes', '0': 'So-so', '-1': 'No' },
  addWords: 'Add a few words, if you like',
  wordsLabel: 'Your words',
  wordsHint:
    'They stay sealed until your part is counted. Our team reads them first and takes out anything that could point to you.',
  wordsLong: 'Make it a little shorter: {{max}} letters at most.',
  send: 'Send',
  missing: 'Choose one of the three first, or leave it.',
  skip: 'Leave it',
  wrong:
    'Did something feel wrong or unsafe? <report>Tell our safety team</report>. That is separate from this, and {{name}} will not know.',
  thanks: 'Thank you.',
  thanksWords:
    'It is sealed for now and counted later, together with what others said, so that nobody can tell which was yours.',
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
  withdrawn: 'You took it back. Nothing of it is counted.',
  failed: 'We could not open this page',
} as const;
