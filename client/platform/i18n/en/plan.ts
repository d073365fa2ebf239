/** Of the plan of a conversation and of its dialogs. */
export const planWords = {
  agreement: {
    title: 'Before you start',
    leadMentee: 'Agree on these with {{name}}. You can change the goal later.',
    leadMentor: 'Agree on these with {{name}}. They write the goal; you both say yes.',
    goal: 'What would you like to work on?',
    goalHint: 'A line is enough. It can change.',
    goalMissing: 'Write a line about what you would like to work on.',
    goalLong: 'Make it a little shorter: {{max}} characters at most.',
    until: 'How long for?',
    keep: 'Until {{date}}, as now',
    untilOptions: { month: 'A month', season: 'Three months', half: 'Six months' },
    rules: 'How we treat each other',
    ruleList: [
      'We are kind. You never have to answer a question',
      'We stay on Kith: no numbers, no other apps, no meeting up',
      'Either of us can stop at any time, with no reason',
    ],
    secret: 'What we can’t keep secret',
    secretWords: {
      mentee:
        'If someone may be in danger, our safety team can read this chat, and may show what it says to people who can help. We don’t know who you are. So we can’t ask you first, or send help to you.',
      mentor:
        'If someone may be in danger, our safety team can read this chat, and may show what it says to people who can help. Kith doesn’t know who the young person is. So it can’t ask them first, or send help to them.',
    },
    yes: 'I say yes to this',
    waitingOther: 'You said yes. Now it’s {{name}}’s turn.',
    waitingGoal: '{{name}} is still writing what they would like to work on.',
    otherYes: '{{name}} has said yes.',
    change: 'Change the goal',
    changeWords: 'When you change it, both of you say yes again. You can go on writing meanwhile.',
    pending: 'A change to the plan waits for a yes.',
    save: 'Save and say yes',
    stopped: {
      marked: 'This was not saved, because the marked words could show who you are. Nothing was lost.',
      harm: 'This was not saved. If you are hurting, help is here now, at any hour.',
      other:
        'This was not saved, because our safety check stopped it. Nothing was lost. Say it in other words.',
      useInstead: 'Use instead',
      wrong: 'This is wrong',
      thanks:
        'Thank you. A person will look at whether the rule was right. You read the answer on your start page. The goal still could not be saved.',
    },
    untilOn: 'Planned until {{date}}. It doesn’t end by itself on that day.',
    none: 'No goal is written here.',
    dismiss: 'Say no to this conversation',
  },
  aside: {
    working: 'What you are working on',
    workingMentor: 'What {{name}} is working on',
    agreed: 'What you agreed',
    agreedWords:
      'Planned until {{date}}. It doesn’t end by itself on that day. Either of you can stop at any time, with no reason.',
    end: 'End this conversation',
    read: 'Something to read',
    readWords: 'There are <read>short texts</read> about what many people go through.',
    leaveFast: 'If you need to leave fast',
    leaveFastWords:
      'Press “Leave this page” at the top<keys>, or press <k>Shift</k> three times</keys>. This page closes and a weather page opens. The title of this tab says “Notes”.',
  },
  report: {
    title: 'What is wrong?',
    lead: 'Tap what fits best to send it. {{name}} is not told that it was you.',
    reasons: {
      unkind: 'Unkind or rude',
      unsafe: 'It made me feel unsafe',
      askedForContact: 'Asked to talk somewhere else',
      madeMeUncomfortable: 'It made me uncomfortable',
      worriedAboutThem: 'I am worried about them',
      other: 'Something else',
    },
    addWords: 'Add a few words first, if you like',
    wordsLabel: 'Your words',
    thanks: 'Thank you for telling us.',
    thanksWords:
      'It is on our safety team’s list. Your home page shows what happens with it. The team is not always here. If you can’t wait, <help>get help now</help>.',
    whole: 'Report a worry',
  },
  withdraw: {
    title: 'Take this message back?',
    words:
      '{{name}} will see that you took a message back, but not what it said. Our safety team can still read it if there is a reason.',
    yes: 'Take it back',
    no: 'Keep it',
  },
  end: {
    title: 'End with {{name}}?',
    words:
      'You don’t need a reason. You may want to say goodbye first. After that, neither of you can write here any more.',
    askAgain: 'You can ask for someone else straight away.',
    now: 'End now',
    stay: 'Stay',
  },
} as const;
