/** The words of erasing an account, for readers of 11 to 12 years. */
export const eraseWords = {
  title: 'Erase my account',
  short: 'You can take your account and your words away for good.',
  open: 'See what goes and what stays',
  lead: 'You can do this at any time. You do not have to say why.',
  goes: 'What goes',
  goesList: [
    'Your sign-in name, passphrase and code. No one can sign in with them again.',
    'All that you and your mentors wrote to each other. They can’t read it any more. Open chats end.',
    'What you wrote when you asked for help, and when you said how a chat was.',
    'Your email, if you gave us one, and your notices.',
  ],
  when: 'Most of it goes at once, and the rest within an hour.',
  stays: 'What stays, and why',
  staysList: [
    'The Yes, So-so or No that you gave a mentor. It helps the next person choose. Nothing shows that it was you.',
    'What the safety team has: reports, what you and the team wrote, and a copy of words that made us worry. It helps to keep people safe.',
    'A line that says an account was erased that day. Your name is not in it.',
  ],
  keptForCase:
    'The safety team is not done with one of your chats yet. It stays locked away until they are. Then it goes too.',
  sure: 'Are you sure?',
  undo: 'You can’t undo this. We can’t bring any of it back.',
  button: 'Erase it for good',
  loading: 'Looking what would stay',
  failed: 'We could not see what would stay.',
  done: {
    title: 'It’s gone',
    words: 'Your account is erased, and you are signed out everywhere. You can join again with a new name.',
    talk: 'If you want to talk to someone now:',
    home: 'Go to the start page',
  },
} as const;
