export const homeWords = {
  nav: 'Main',
  moreNav: 'More',
  safeLink: 'How it keeps you safe',
  mentorLink: 'Become a mentor',
  helpLink: 'Get help now',
  signIn: 'Sign in',
  title: 'Someone to turn to.',
  lead: 'Write to one person who has been through something like it. You stay anonymous. They are checked, and it is the same person each time.',
  find: 'Find someone',
  mentor: 'Become a mentor',
  free: 'Free, for ages 13 to 25. No email, phone number or real name.',
  picture: 'A house at dusk. In seven windows the light is on, and each lit window is a different person.',
  what: {
    title: 'What this is, and what it is not',
    is: 'It is',
    isList: [
      'One volunteer who has been there, and only you two',
      'Messages you can send at any hour',
      'Clear about when your mentor has time',
      'Yours to stop at any time, with no reason',
    ],
    isNot: 'It is not',
    crisis: 'A crisis line. If it cannot wait, <help>get help now</help>',
    isNotList: [
      'Therapy, or advice from a professional',
      'A place to swap numbers or meet up',
      'Fully secret. If someone may be in danger, our safety team can read it',
    ],
  },
  safe: {
    title: 'How it keeps you safe',
    list: [
      {
        title: 'Nobody knows your name',
        words:
          'Not your mentor, and not us. You get a made-up name, a new one in each conversation. There is no box for a real one.',
      },
      {
        title: 'Every mentor is checked',
        words:
          'Our team notes references, a background check and an interview. Then two people must agree, and neither did the interview.',
      },
      {
        title: 'Messages are checked first',
        words:
          'We look for phone numbers, addresses and links before a message arrives. You are told what we found and why.',
      },
      {
        title: 'Help is always one tap away',
        words:
          'When our checks see that you may not be safe, help comes up on your screen, and it goes on our safety team’s list. If it may be grave, we page the person who is on call, at any hour. The checks can miss it, and that person can miss the page.',
      },
      {
        title: 'We can read messages',
        words:
          'Only for a reason, and each time is recorded. That means no end-to-end encryption. We would rather say so.',
      },
      {
        title: 'You can leave',
        words: 'Report in two taps, end in two. One button takes this page off your screen.',
      },
    ],
  },
  hours: {
    ring: 'Two hours, in four half-hours',
    number: '2 hours',
    note: 'four half-hours a week',
    title: 'Two hours a week. Really two.',
    lead: 'You say how many minutes you can give, and Kith stops there for you. When your time is up, the chat pauses, and the young person sees when you have time again.',
    words:
      'Got through something hard? That is what we need. Applying takes about 20 minutes, and you can stop and come back. Then come ten short lessons, five minutes each.',
    start: 'Start an application',
  },
} as const;
