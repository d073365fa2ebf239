/** What only the people who run Kith can make true: sentences of docs/deploy.md, "What your team has to do". */
export const DUTIES = {
  desk: 'Be at the desk in the hours of the rota, and work the queue from its top.',
  onCall: 'Keep the rota full, and each week have everyone on it send themselves a test page and answer it.',
  helplines: 'Call every number of the help page each quarter, and write the day into `VERIFIED_ON`.',
  screening:
    'Confirm who an applicant is, ask both referees, have the background check made, and talk with them.',
  authorities:
    'Make each report that a task asks for, by the form of the National Crime Agency or by phone to the police, and ask for the advice that a task asks for, within its time.',
} as const;
