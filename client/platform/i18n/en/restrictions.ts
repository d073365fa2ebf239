/** Words that tell a person what they may not do, why, and until when. */
export const restrictionsWords = {
  label: 'From our safety team',
  kinds: {
    warning: { title: 'This is a warning.', means: 'You can use Kith as before.' },
    holdMessages: {
      title: 'A person reads your messages before they are sent.',
      means: 'You can write as before. It takes longer.',
    },
    pauseMatching: {
      title: 'You can’t start a new conversation for now.',
      means: 'The conversations you have go on.',
    },
    suspension: {
      title: 'You can’t write in your conversations for now.',
      means: 'You can still read them.',
    },
    removal: {
      title: 'You can’t write in conversations on Kith any more.',
      means: 'You can still read yours.',
    },
  },
  why: 'Why:',
  said: 'Our safety team says:',
  reasons: {
    rules: 'Something broke our rules.',
    contact: 'Something could show who somebody is.',
    unkind: 'Something was unkind.',
    unsafe: 'Something was not safe.',
    check: 'We are checking something. It does not mean that you did something wrong.',
  },
  until: 'It ends by itself {{when}}.',
  shownUntil: 'This note goes away {{when}}.',
  noEnd: 'It has no end day.',
  stillHere: 'Help is still here for you, and so are we.',
  talkNow: {
    childline: 'To talk to someone now, call Childline: <call />.',
    samaritans: 'To talk to someone now, call Samaritans: <call />.',
  },
  stillMentor: 'You can still write to our safety team.',
  writeToUs: 'Write to our safety team',
} as const;
