export const menteeWords = {
  tabs: { home: 'Home', talk: 'Talk', ask: 'Ask', you: 'You' },
  next: {
    label: 'What happens next',
    nobody: {
      title: 'Who would you like to talk to?',
      words:
        'Say what it is about, in your own words. We suggest up to three people who have been through something like it.',
      act: 'Ask for help',
    },
    waiting: {
      title: 'No one is free yet.',
      words: 'We will tell you here when someone is. That is about their time, never about you.',
      act: 'See what you asked',
    },
    suggested: {
      title: 'We found people who could help.',
      words: 'The person you ask reads your words only after they say yes. You ask one at a time.',
      act: 'See them',
    },
    asked: {
      title: 'You asked {{name}}.',
      words: 'They can answer until {{when}}. You’ll see it here. If they don’t, you can ask someone else.',
      act: 'See what you asked',
    },
    inLine: {
      title: 'You asked {{name}}.',
      words:
        '{{place}} If {{name}} cannot answer by {{when}}, we suggest other people. You can take it back at any time.',
      act: 'See what you asked',
    },
    declined: {
      title: '{{name}} has no room right now.',
      words: 'A no is about their time, never about you. You can ask someone else straight away.',
      act: 'See who else could help',
    },
    expired: {
      title: '{{name}} did not answer in time.',
      words: 'That is about their time, never about you. You can ask someone else straight away.',
      act: 'See who else could help',
    },
    agree: {
      title: '{{name}} said yes.',
      words: 'Agree on a few things first: what you would like to work on, and how you treat each other.',
      act: 'Look at the plan',
    },
    waitingYes: {
      title: 'You said yes to the plan with {{name}}.',
      words: 'Now it’s {{name}}’s turn. Then you can both write.',
      act: 'Open it',
    },
    locked: {
      title: 'Your chat with {{name}} is paused.',
      words:
        'Our safety team is checking something. You did nothing wrong. If you can’t wait, help is at the top of this page.',
      act: 'Open it',
    },
    unread: {
      title: '{{name}} has written to you.',
      words: 'Read it when it suits you.',
      act: 'Read it',
    },
    away: {
      title: '{{name}} is back {{when}}.',
      words: '{{name}} is away until then. Write whenever you like: it will be waiting.',
      act: 'Write to {{name}}',
    },
    spent: {
      title: '{{name}} has time again {{when}}.',
      words: '{{name}}’s time for this week is used up. Write whenever you like: it will be waiting.',
      act: 'Write to {{name}}',
    },
    talking: {
      title: 'You and {{name}} are talking.',
      words: 'Write whenever you like. {{name}} reads it when they have time.',
      act: 'Write to {{name}}',
    },
  },
  home: {
    happening: 'What is happening',
    loadFailed: 'We could not get your page',
    needFailed: 'We could not check whether you asked for help',
    feedback: 'How was it with {{name}}?',
    feedbackWords: 'One question. You can skip it.',
    conversation: 'With {{name}}',
    more: 'Something else on your mind?',
    moreWords:
      'Say what it is about, in your own words. We suggest up to three people who have been through something like it.',
    ask: 'Ask for help',
    read: 'Something to read',
    readWords: 'Short texts about what many people go through, and what can help.',
    readAct: 'See what there is',
    seen: 'Mentors see a made-up name, what you tick when you ask, your words once they say yes, and what you write to them. Nothing else.',
  },
  talks: {
    title: 'Talk',
    none: 'You are not talking with anyone yet',
    noneWords: 'When a mentor says yes, the conversation is here.',
    ask: 'Ask for help',
    failed: 'We could not get your conversations',
    now: 'Now',
    before: 'Finished',
    states: {
      proposed: 'Waiting for a yes to the plan',
      active: 'Topic: {{topic}}',
      closed: 'Finished {{when}}',
      locked: 'Paused while our safety team checks something',
    },
    unread_one: '1 new message',
    unread_other: '{{count}} new messages',
  },
  place: {
    first: 'You are next in line.',
    ahead_one: 'One person asked {{name}} before you.',
    ahead_other: '{{count}} people asked {{name}} before you.',
  },
} as const;
