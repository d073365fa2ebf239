/** Parts of the catalogue `screening`: what is due, the outside provider of checks, and the barring body. */
export const DUE_WORDS = {
  ahead: '{{what}}, due {{date}}',
  past: '{{what}}, was due {{date}}',
  what: {
    identity: 'Confirm who they are',
    askReferees: 'Ask the referees',
    references: 'Referees have to answer',
    ringReferee: 'Ring a referee',
    confirmReference: 'Check a reference another way',
    referencesIn: 'References are in',
    check: 'Record the check',
    offerTimes: 'Offer times for the interview',
    bookTime: 'They have to take a time',
    interview: 'Interview them',
    secondLook: 'Take a second look',
    interviewed: 'Record that they were interviewed',
    training: 'They have to finish the training',
    assessment: 'Look at the training',
    approval: 'Approve or not',
    probation: 'Look at the probation',
    reScreen: 'Check again',
    break: 'Ask about the break',
    suspension: 'Decide on the suspension',
    referral: 'Tell the barring body',
  },
} as const;

export const PROVIDER_WORDS = {
  title: 'Checks by the provider',
  words:
    'Give the provider the reference. Its answer comes in by itself, and a check can still be typed in by hand.',
  asked: 'Asked by {{who}} on {{date}}, no answer yet.',
  answered: 'Answered on {{date}}.',
  ask: 'Ask for: {{level}}',
} as const;

export const REFERRAL_WORDS = {
  title: 'Tell the barring body',
  bodies: { dbs: 'the Disclosure and Barring Service', disclosureScotland: 'Disclosure Scotland' },
  words: 'Removed on {{opened}}. Tell {{body}} by {{due}}, or write why that is not needed.',
  notYou: 'A coordinator or a safeguarding lead closes this.',
  what: 'What was done',
  outcomes: { referred: 'They were told', notNeeded: 'It is not needed' },
  on: 'On which day',
  noteHint: 'The reference they gave, or why it is not needed.',
  close: 'Close the task',
  closed: {
    referred: '{{who}} told {{body}} on {{date}}.',
    notNeeded: '{{who}} decided on {{date}} that {{body}} need not be told.',
  },
  pack: {
    words:
      'The pack for them: this page with everything we know of the volunteer, and the pack of each case.',
    cases: 'Cases: ',
    noCases: 'There is no case about this volunteer.',
    print: 'Print this page',
    save: 'Save as a file (JSON)',
  },
  wrong: { outcome: 'Choose what was done.', on: 'Choose a day, today at the latest.' },
} as const;
