/** The words of what staff do in a case besides deciding it, and of its timeline. */
export const deskActWords = {
  firstActs: {
    title: 'Contact and record',
    write: 'Write to the people of this case',
    leave: 'Leave it',
  },
  raise: {
    open: 'Raise the risk',
    to: 'Raise it to',
    why: 'Why it is graver',
    hint: 'The clock of the graver level counts from now. Nobody outside the desk is told. Write nothing of what was said.',
    row: 'Risk raised from {{from}} to {{to}}, by {{by}}',
  },
  calls: {
    open: 'Record a call',
    whom: 'Who was called',
    called: {
      emergency: '999, for an emergency',
      childline: 'Childline',
      safeguardingPartner: 'The safeguarding partner',
      someoneElse: 'Someone else',
    },
    when: 'When',
    whenWrong: 'Choose a time up to now, and not before the case.',
    agreed: 'What was agreed, and with whom',
    hint: 'Staff who may work this case read it, and it is in the case pack.',
    agreedFirst: 'Write what was agreed.',
    save: 'Save the record',
    row: 'Called: {{called}}, by {{by}}',
  },
  timeline: {
    title: 'What was done',
  },
} as const;
