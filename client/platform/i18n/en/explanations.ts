/** Words that tell a person what was decided about a message or a chat of theirs. None of them speaks of a report. */
export const explanationsWords = {
  label: 'What our safety team decided',
  templates: {
    delivered: 'A person in our safety team read your message. It was fine, and it has been sent.',
    wordsTakenOut:
      'A person in our safety team took some words out of your message, because they could show who somebody is. The rest was sent.',
    wordsTakenOutOfTheirs:
      'A person in our safety team took some words out of a message to you, because they could show who somebody is.',
    removed:
      'A person in our safety team took out a message of yours. {{why}} If you think that is wrong, open the chat and ask us to look again.',
    removedOfTheirs: 'A person in our safety team took out a message that was sent to you. {{why}}',
    paused:
      'We have paused one of your chats while our safety team checks something. You can still read it. This does not mean that you did something wrong.',
    goesOn: 'One of your chats goes on. You can both write again.',
    ruleWasRight:
      'You told us that a message of yours was stopped wrongly. A person in our safety team looked. The rule was right to stop it.',
    ruleWasWrong:
      'You told us that a message of yours was stopped wrongly. A person in our safety team looked, and you were right. Thank you: this helps us to mend the rule.',
  },
  removedFor: {
    rules: 'It broke our rules.',
    contact: 'It could show who somebody is.',
    unkind: 'It was unkind.',
    unsafe: 'It was not safe.',
  },
  open: 'Open the chat',
  putAway: 'OK, put it away',
  when: 'Decided {{when}}.',
  before: 'What we told you before',
  beforeFailed: 'What we told you before could not be loaded',
  failed: 'It could not be put away. Try again in a moment.',
} as const;
