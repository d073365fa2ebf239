/** Under a message that was not sent. */
export const unsentWords = {
  blocked: 'This was not sent, because the marked words could show who you are.',
  blockedSplit: 'This was not sent. Together with what you wrote before, it could show who you are.',
  blockedHarm: 'This was not sent. If you are hurting, help is here now, at any hour.',
  conversationLocked:
    'This was not sent, because this chat is paused while our safety team checks something. Your words are kept here.',
  conversationClosed: 'This was not sent, because the conversation has ended. Your words are kept here.',
  conversationNotActive: 'This was not sent. You can both write when both of you have said yes to the plan.',
  timeSpent: 'Your minutes for this week are used up. Your words are kept here.',
  tooLarge: 'This was too long to send. Your words are kept here.',
  other: 'This was not sent. {{why}}',
  change: 'Change it',
  tryAgain: 'Try again',
  wrong: 'This is wrong',
  thanks:
    'Thank you. A person will look at whether the rule was right. You read the answer on your start page. The message still could not be sent.',
  useInstead: 'Use instead',
} as const;
