/** Words of the form for people without an account. */
export const outsideWords = {
  title: 'Tell us about a worry',
  lead: 'You don’t need an account. You don’t have to say who you are.',
  danger: 'Is someone in danger right now? Call 999 first.',
  reason: 'What is it about?',
  reasons: {
    danger: 'A young person may not be safe',
    mentor: 'How a mentor or someone in our team acts',
    content: 'Something that was written on Kith',
    complaint: 'A complaint, or something else',
  },
  reasonMissing: 'Choose what it is about.',
  words: 'What happened?',
  wordsHint: 'Only our safety team reads this. Write names as they appear on Kith, and when it was.',
  wordsMissing: 'Write a line first.',
  tooLong: 'Shorten it to {{max}} characters.',
  send: 'Send',
  thanks: 'We have it',
  received: 'Someone in our safety team will read it.',
  reference: 'This is your reference. We show it once. With it you can see here whether it was read.',
  copy: 'Copy the reference',
  copied: 'Copied',
  help: 'People to call or text now',
  status: {
    title: 'You wrote to us before?',
    reference: 'Your reference',
    missing: 'Type your reference.',
    unknown: 'We don’t know this reference. Look at each letter again.',
    ask: 'See if it was read',
    sent: 'You wrote to us on {{date}}.',
    states: {
      waiting: 'It was not decided yet.',
      decided:
        'Someone in our safety team read it and decided what to do. We can’t tell you what, because it is about other people.',
    },
  },
} as const;
