/** The words for the times in which a mentor is away, late or short of minutes, and in which a conversation is locked. */
export const pausesWords = {
  time: {
    late: '<b>{{name}} has not answered in the time they promised.</b> That is not because of you. You can wait, or <ask>ask another mentor</ask>.',
    away: '<b>{{name}} is away and is back {{when}}.</b> Keep writing if you like: it is checked at once, and it will be waiting.',
    windDown:
      '<b>{{name}} has a few minutes left this week.</b> More time {{when}}. Keep writing if you like, it will be waiting.',
    windDownOpen:
      '<b>{{name}} has a few minutes left this week.</b> Keep writing if you like, it will be waiting.',
    spent:
      '<b>{{name}}’s time for this week is used up.</b> More time {{when}}. Keep writing if you like: it is checked at once, and {{name}} can read it then.',
    spentOpen:
      '<b>{{name}}’s time for this week is used up.</b> Keep writing if you like: it is checked at once, and {{name}} can read it later.',
    oneQuestion: 'Or <ask>ask another mentor one thing</ask>. You and {{name}} keep your conversation.',
    meanwhile:
      'If you can’t wait, <help>help is here now</help>. There is also <read>something to read</read>.',
  },
  locked: {
    mentee: 'We have paused this chat while our safety team checks something.',
    noFault: 'You did nothing wrong.',
    write: 'Write to our safety team',
    cannotWait: {
      childline: 'If you can’t wait, Childline is here now: <call />.',
      samaritans: 'If you can’t wait, Samaritans are here now: <call />.',
    },
    mentor: 'This chat is paused while our safety team checks something. You can’t write until they have.',
  },
} as const;
